-- ARGV from 4, for each tenant: its id, how many lanes, then each lane and the tickets that shall wait in it (+1:
-- one more). No lane is named twice.
local most_waiting = 64
-- Who has nothing here, neither waiting nor held, goes before those who came by so many turns earlier.
local newcomers_before = 1000
local had_turn, had_waiting = call('ZCARD', turn) > 0, call('EXISTS', waiting) == 1
local known = call('HMGET', meta, 'seq', 'total')
seq = number(known[1])
local began, total = seq, had_waiting and number(known[2]) or 0

local fields, wants, turns, tenants = {}, {}, {}, {}
local at, count = 4, 0
while ARGV[at] do
  local tenant, last = ARGV[at], at + 2 * ARGV[at + 1]
  local lanes, n = {}, 0
  for i = at + 2, last, 2 do
    count, n = count + 1, n + 2
    fields[count], wants[count] = tenant .. ARGV[i], ARGV[i + 1]
    lanes[n - 1], lanes[n] = next_turn(), ARGV[i]
  end
  -- Added whether or not the count knows them: a key that was lost comes back with the next ring.
  call('ZADD', lanes_of(tenant), 'NX', unpack(lanes))
  call('EXPIRE', lanes_of(tenant), keep_s)
  tenants[#tenants + 1] = tenant
  at = last + 2
end
local holding, newcomers = call('HMGET', holds, unpack(tenants)), false
for i = 1, #tenants do
  local its_turn = next_turn()
  newcomers = newcomers or not holding[i]
  turns[2 * i - 1] = holding[i] and its_turn or digits(seq - newcomers_before)
  turns[2 * i] = tenants[i]
end
local had, more, n = call('HMGET', waiting, unpack(fields)), {}, 0
for i = 1, count do
  local before, wanted = number(had[i]) or 0, wants[i]
  if wanted == '+1' then
    wanted = digits(math.min(before + 1, most_waiting))
  end
  local gain = tonumber(wanted) - before
  if gain > 0 then
    n = n + 2
    more[n - 1], more[n] = fields[i], wanted
    total = total + gain
  end
end
write('HSET', waiting, more)
local came = call('ZADD', turn, 'NX', unpack(turns)) > 0
if came then
  call('SREM', capped, unpack(tenants))
end
call('HSET', meta, 'seq', digits(seq), 'total', digits(total))
-- Keys that are new, and all of them every so many turns: not each ring for itself.
if not (began and had_turn and had_waiting) or math.floor(seq / 64) > math.floor(began / 64) then
  call('EXPIRE', meta, keep_s)
  call('EXPIRE', waiting, keep_s)
  call('EXPIRE', turn, keep_s)
end
-- Who found the ring empty, or nobody new in it, waits for this; who did not, comes back by itself.
if not had_turn or came and newcomers then
  call('PUBLISH', channel, queue)
end
return 1
