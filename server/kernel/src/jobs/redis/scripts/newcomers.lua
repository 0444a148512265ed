-- ARGV from 4: length of the lease, most tickets, first 24 digits of their ids.
-- Answers as a claim does: tickets of tenants that hold none, one of each. They stand first in the ring, or nearly.
local lease_ms, most, prefix = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6]
local ids = call('ZRANGE', turn, 0, 2 * most + 6)
local answer, count = { 0 }, 0
if #ids == 0 then
  return answer
end
local holding, lease_end = call('HMGET', holds, unpack(ids)), digits(now_ms() + lease_ms)
local known = call('HMGET', meta, 'seq', 'head', 'total')
seq = number(known[1])
local head, total = known[2] or '', number(known[3]) or 0
for i = 1, #ids do
  local id = ids[i]
  local lane = not holding[i] and count < most and is_id(id) and call('ZRANGE', lanes_of(id), 0, 0)[1]
  -- What does not decode is put aside by the next claim.
  if lane and is_id(lane) then
    local field = id .. lane
    local left = (number(call('HGET', waiting, field)) or 1) - 1
    count = count + 1
    answer[count + 1] = field
    call('ZADD', held, lease_end, field .. prefix .. format('%08x', count))
    call('HSET', holds, id, '1')
    if left > 0 then
      call('HSET', waiting, field, digits(left))
      call('ZADD', lanes_of(id), next_turn(), lane)
    else
      call('HDEL', waiting, field)
      call('ZREM', lanes_of(id), lane)
    end
    if left > 0 or call('EXISTS', lanes_of(id)) == 1 then
      call('ZADD', turn, next_turn(), id)
    else
      call('ZREM', turn, id)
    end
    if head == id then
      head = ''
    end
  end
end
if count > 0 then
  call('HSET', meta, 'head', head, 'total', digits(max(0, total - count)))
  if seq then
    call('HSET', meta, 'seq', digits(seq))
  end
  call('EXPIRE', meta, keep_s)
  call('EXPIRE', held, keep_s)
  call('EXPIRE', holds, keep_s)
end
return answer
