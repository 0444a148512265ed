-- ARGV from 4: length of the lease, most tickets, first 24 digits of their ids.
-- Answers whether to ask again at once, then tenant and lane of each ticket as one text.
-- Turns are worked out on what was read, then written together: each call costs more than what it does.
local lease_ms, most, prefix = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6]
local known, now = call('HMGET', meta, 'seq', 'head', 'credit', 'total'), now_ms()
seq = number(known[1])
local head, credit, total = known[2], number(known[3]) or 0, number(known[4]) or 0

local rejoined = release(call('ZRANGEBYSCORE', held, '-inf', now, 'LIMIT', 0, 200))
local in_hand = call('ZCARD', held)
if in_hand == 0 then
  -- Counts of what was held when it was lost would stand for ever.
  call('DEL', holds)
end

-- Beside others nobody holds more than three quarters of the slots that are seen from here; alone, all of them.
local fair = max(1, math.floor((in_hand + most) * 3 / 4))
local looks = 2 * most + 64
local answer, claims, count, lease_end = { 0 }, {}, 0, digits(now + lease_ms)

-- Up to `page` members from the place `from`, whether these are the last, and how many did not decode: those are
-- put aside, and what waits there (`tenant` says whose lanes they are) with it.
local function read(key, from, page, tenant)
  local ids = call('ZRANGE', key, from, from + page)
  local all = #ids <= page
  ids[page + 1] = nil
  local found = #ids
  for i = #ids, 1, -1 do
    if not is_id(ids[i]) then
      call('ZREM', key, ids[i])
      bury(ids[i])
      if tenant then
        call('HDEL', waiting, tenant .. ids[i])
      end
      table.remove(ids, i)
      looks = looks - 1
    end
  end
  return ids, all, found - #ids
end

-- The ring's tenants, read as far as they are needed; `at` is whose turn it is. Who was served goes behind what
-- is not read yet, so `at` begins again once all is read. A tenant's lanes are read and served in the same way.
local size = call('ZCARD', turn)
local ring, at, all, again = {}, 1, false, false

local function read_tenants()
  local ids, buried
  ids, all, buried = read(turn, #ring, most)
  size = size - buried
  if #ids == 0 then
    return
  end
  local holding, share = call('HMGET', holds, unpack(ids)), call('HMGET', shares, unpack(ids))
  for i = 1, #ids do
    local one = {
      id = ids[i], holding = number(holding[i]) or 0, weight = 1, cap = false, left = false,
      lanes = false, fields = false, tickets = false, at = 1, all = false, again = false, rest = 0,
    }
    if share[i] then
      local weight, cap = string.match(share[i], '^(%d+):(%d*)$')
      one.weight, one.cap = max(1, number(weight) or 1), number(cap)
    end
    ring[#ring + 1] = one
  end
end

local function read_lanes(one, page)
  local from = one.lanes and #one.lanes or 0
  local ids, fields, tickets = nil, {}, {}
  ids, one.all = read(lanes_of(one.id), from, page, one.id)
  if #ids > 0 then
    for i = 1, #ids do
      fields[i] = one.id .. ids[i]
    end
    tickets = call('HMGET', waiting, unpack(fields))
    for i = 1, #ids do
      tickets[i] = max(1, number(tickets[i]) or 1)
    end
    one.rest = one.rest + #ids
  end
  if not one.lanes then
    one.lanes, one.fields, one.tickets = ids, fields, tickets
    return
  end
  for i = 1, #ids do
    one.lanes[from + i], one.fields[from + i], one.tickets[from + i] = ids[i], fields[i], tickets[i]
  end
end

-- Takes up to so many of a tenant's tickets.
local served = {}
local function take(one, want)
  if not one.lanes then
    served[#served + 1] = one
  end
  local goal, before = count + want, count
  while count < goal do
    local i = one.at
    if not one.lanes or i > #one.lanes and not one.all then
      -- As much as will be asked of it in this claim, as far as one can tell.
      read_lanes(one, max(goal - count, math.ceil((most - count) / size)))
    end
    if i > #one.lanes then
      if not one.all then
        break
      end
      i, one.again = 1, true
    end
    if one.rest == 0 and one.all then
      break
    end
    local tickets = one.tickets[i]
    if tickets > 0 then
      count = count + 1
      answer[count + 1] = one.fields[i]
      claims[2 * count - 1], claims[2 * count] = lease_end, one.fields[i] .. prefix .. format('%08x', count)
      one.tickets[i] = tickets - 1
      if tickets == 1 then
        one.rest = one.rest - 1
      end
    end
    one.at = i + 1
  end
  one.holding = one.holding + count - before
  return count - before
end

local left, over = {}, {}

local function leave(one)
  left[#left + 1] = one.id
  one.left, size, at = true, size - 1, at + 1
end

local function serve(one)
  local others, holding = size > 1, one.holding
  if one.cap and holding >= one.cap then
    over[#over + 1] = one.id
    return leave(one)
  end
  if others and holding >= fair then
    head, at = false, at + 1
    return
  end
  if head ~= one.id then
    head, credit = one.id, one.weight
  end
  local want = most - count
  if others then
    want = min(want, credit, fair - holding)
  end
  if one.cap then
    want = min(want, one.cap - holding)
  end
  credit = credit - take(one, want)
  if one.all and one.rest == 0 then
    head = false
    leave(one)
  elseif credit <= 0 then
    head, at = false, at + 1
  end
end

local function next_round()
  local stay = {}
  for i = 1, #ring do
    if not ring[i].left then
      stay[#stay + 1] = ring[i]
    end
  end
  ring, at, again = stay, 1, true
end

while count < most and looks > 0 and size > 0 do
  if at > #ring and not all then
    looks = looks - 1
    read_tenants()
  end
  if at > #ring and all then
    next_round()
  end
  if ring[at] then
    looks = looks - 1
    serve(ring[at])
  elseif all then
    break
  end
end

-- From the one that is next: those behind it were served in the round before, if there was one.
local turns = {}
local function go_back(from, to)
  for i = from, to do
    if not ring[i].left then
      turns[#turns + 1] = next_turn()
      turns[#turns + 1] = ring[i].id
    end
  end
end
if again then
  go_back(at, #ring)
end
go_back(1, at - 1)

local holding, some_wait, none_waits = {}, {}, {}
local function lanes_go_back(one, back, gone, from, to)
  for i = from, to do
    local tickets = one.tickets[i]
    if tickets > 0 then
      back[#back + 1] = next_turn()
      back[#back + 1] = one.lanes[i]
      some_wait[#some_wait + 1] = one.fields[i]
      some_wait[#some_wait + 1] = digits(tickets)
    else
      gone[#gone + 1] = one.lanes[i]
      none_waits[#none_waits + 1] = one.fields[i]
    end
  end
end
for i = 1, #served do
  local one, back, gone = served[i], {}, {}
  if one.again then
    lanes_go_back(one, back, gone, one.at, #one.lanes)
  end
  lanes_go_back(one, back, gone, 1, one.at - 1)
  write('ZADD', lanes_of(one.id), back)
  write('ZREM', lanes_of(one.id), gone)
  if one.holding > 0 then
    holding[#holding + 1] = one.id
    holding[#holding + 1] = digits(one.holding)
  end
end
write('HSET', waiting, some_wait)
write('HDEL', waiting, none_waits)
write('ZADD', turn, turns)
write('ZREM', turn, left)
if #over > 0 then
  call('SADD', capped, unpack(over))
  call('EXPIRE', capped, keep_s)
end
if count > 0 then
  call('ZADD', held, unpack(claims))
  call('HSET', holds, unpack(holding))
  call('EXPIRE', held, keep_s)
  call('EXPIRE', holds, keep_s)
end
if count > 0 or seq ~= number(known[1]) then
  local now_known = { 'head', head or '', 'credit', digits(credit), 'total', digits(max(0, total - count)) }
  if seq then
    now_known[7], now_known[8] = 'seq', digits(seq)
  end
  call('HSET', meta, unpack(now_known))
  call('EXPIRE', meta, keep_s)
end
if looks <= 0 then
  answer[1] = 1
end
if rejoined and size > 0 then
  call('PUBLISH', channel, queue)
end
return answer
