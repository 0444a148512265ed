-- Answers tickets waiting, tickets held, tenants waiting, members put aside.
local lanes = call('HLEN', waiting)
local known = call('HMGET', meta, 'total', 'dead')
local total = lanes > 0 and math.max(lanes, number(known[1]) or 0) or 0
local alive = call('ZCOUNT', held, now_ms() + 1, '+inf')
return { total, alive, call('ZCARD', turn) + call('SCARD', capped), number(known[2]) or 0 }
