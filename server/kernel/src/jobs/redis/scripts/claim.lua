-- ARGV from 4: length of the lease, most tickets, first 24 digits of their ids.
-- Answers whether to ask again at once, then tenant and lane of each ticket.
local lease_ms, most, prefix = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6]
local known = redis.call('HMGET', meta, 'seq', 'head', 'credit', 'total')
seq = number(known[1])
local head, credit, total = known[2], number(known[3]) or 0, number(known[4]) or 0

local rejoined = release(redis.call('ZRANGEBYSCORE', held, '-inf', now_ms, 'LIMIT', 0, 200))

-- Beside others nobody holds more than three quarters of the slots that are seen from here; alone, all of them.
local fair = math.max(1, math.floor((redis.call('ZCARD', held) + most) * 3 / 4))
local answer, claims, count = { 0 }, {}, 0

local function to_the_back(tenant)
  redis.call('ZADD', turn, next_turn(), tenant)
  head = false
end

-- Takes from the tenant's lanes in turn: one of each, and further rounds once all of them are in hand.
local function take(tenant, want)
  local lanes, field = lanes_of(tenant), {}
  local popped, hand, before = redis.call('ZPOPMIN', lanes, want), {}, count
  for i = 1, #popped, 2 do
    if is_id(popped[i]) then
      local tickets = number(redis.call('HGET', waiting, tenant .. popped[i])) or 1
      table.insert(hand, { lane = popped[i], tickets = math.max(1, tickets), taken = 0 })
    else
      redis.call('HDEL', waiting, tenant .. popped[i])
      bury(popped[i])
    end
  end
  local left, moved, cursor = want, true, 0
  while left > 0 and moved do
    moved = false
    for i, one in ipairs(hand) do
      if left == 0 then
        break
      end
      cursor = i
      if one.taken < one.tickets then
        one.taken, left, moved, count = one.taken + 1, left - 1, true, count + 1
        table.insert(answer, tenant)
        table.insert(answer, one.lane)
        table.insert(claims, now_ms + lease_ms)
        table.insert(claims, tenant .. one.lane .. prefix .. string.format('%08x', count))
      end
    end
  end
  local more = false
  for i = 1, #hand do
    -- From the one after the last that was served: the next claim goes on there.
    local one = hand[(cursor + i - 1) % #hand + 1]
    if one.tickets > one.taken then
      redis.call('HSET', waiting, tenant .. one.lane, one.tickets - one.taken)
      redis.call('ZADD', lanes, next_turn(), one.lane)
      more = true
    else
      redis.call('HDEL', waiting, tenant .. one.lane)
    end
  end
  if more then
    redis.call('EXPIRE', lanes, keep_s)
  end
  return count - before, more or redis.call('EXISTS', lanes) == 1
end

local function serve(tenant)
  local others = redis.call('ZCARD', turn) > 1
  local holding = number(redis.call('HGET', holds, tenant)) or 0
  local weight, cap = string.match(redis.call('HGET', shares, tenant) or '', '^(%d+):(%d*)$')
  weight, cap = math.max(1, number(weight) or 1), number(cap)
  if cap and holding >= cap then
    redis.call('ZREM', turn, tenant)
    redis.call('SADD', capped, tenant)
    redis.call('EXPIRE', capped, keep_s)
    return
  end
  if others and holding >= fair then
    return to_the_back(tenant)
  end
  if head ~= tenant then
    head, credit = tenant, weight
  end
  local want = most - count
  if others then
    want = math.min(want, credit, fair - holding)
  end
  if cap then
    want = math.min(want, cap - holding)
  end
  local got, more = take(tenant, want)
  if got > 0 then
    redis.call('HSET', holds, tenant, holding + got)
  end
  credit = credit - got
  if not more then
    redis.call('ZREM', turn, tenant)
    head = false
  elseif credit <= 0 then
    to_the_back(tenant)
  end
end

local looks = 2 * most + 64
while count < most and looks > 0 do
  looks = looks - 1
  local tenant = redis.call('ZRANGE', turn, 0, 0)[1]
  if not tenant then
    break
  end
  if is_id(tenant) then
    serve(tenant)
  else
    redis.call('ZREM', turn, tenant)
    bury(tenant)
  end
end

if count > 0 then
  redis.call('ZADD', held, unpack(claims))
  redis.call('EXPIRE', held, keep_s)
  redis.call('EXPIRE', holds, keep_s)
end
if count > 0 or seq ~= number(known[1]) then
  if seq then
    redis.call('HSET', meta, 'seq', seq)
  end
  redis.call('HSET', meta, 'head', head or '', 'credit', credit, 'total', math.max(0, total - count))
  redis.call('EXPIRE', meta, keep_s)
end
if looks == 0 then
  answer[1] = 1
end
if rejoined and redis.call('ZCARD', turn) > 0 then
  redis.call('PUBLISH', channel, queue)
end
return answer
