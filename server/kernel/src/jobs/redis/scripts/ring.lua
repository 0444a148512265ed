-- ARGV from 4: tenant, lane, tickets that shall wait (or +1 for one more), and so on.
local most_waiting = 64
local had_turn = redis.call('ZCARD', turn) > 0
local known = redis.call('HMGET', meta, 'seq', 'total')
seq = number(known[1])
local total = redis.call('EXISTS', waiting) == 1 and number(known[2]) or 0
for i = 4, #ARGV, 3 do
  local tenant, lane, wanted = ARGV[i], ARGV[i + 1], tonumber(ARGV[i + 2])
  local field, lanes = tenant .. lane, lanes_of(tenant)
  local had = number(redis.call('HGET', waiting, field)) or 0
  if ARGV[i + 2] == '+1' then
    wanted = math.min(had + 1, most_waiting)
  end
  if had < wanted then
    redis.call('HSET', waiting, field, wanted)
    total = total + wanted - had
  end
  -- Added whether or not the count knew them: a key that was lost comes back with the next ring.
  if redis.call('ZADD', lanes, 'NX', next_turn(), lane) == 1 then
    redis.call('EXPIRE', lanes, keep_s)
  end
  if redis.call('ZADD', turn, 'NX', next_turn(), tenant) == 1 then
    redis.call('SREM', capped, tenant)
  end
end
redis.call('HSET', meta, 'seq', seq, 'total', total)
redis.call('EXPIRE', meta, keep_s)
redis.call('EXPIRE', waiting, keep_s)
redis.call('EXPIRE', turn, keep_s)
-- Who found the ring empty waits for this; who did not, comes back by itself.
if not had_turn then
  redis.call('PUBLISH', channel, queue)
end
return 1
