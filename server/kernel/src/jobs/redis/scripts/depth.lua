-- Answers tickets waiting, tickets held, tenants waiting, members put aside.
local lanes = redis.call('HLEN', waiting)
local known = redis.call('HMGET', meta, 'total', 'dead')
local total = lanes > 0 and math.max(lanes, number(known[1]) or 0) or 0
local alive = redis.call('ZCOUNT', held, now_ms + 1, '+inf')
return { total, alive, redis.call('ZCARD', turn) + redis.call('SCARD', capped), number(known[2]) or 0 }
