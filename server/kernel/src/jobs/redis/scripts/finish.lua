-- ARGV from 4: tickets.
local had_turn = redis.call('ZCARD', turn) > 0
seq = number(redis.call('HGET', meta, 'seq'))
local tickets = {}
for i = 4, #ARGV do
  table.insert(tickets, ARGV[i])
end
if release(tickets) then
  redis.call('HSET', meta, 'seq', seq)
  if not had_turn then
    redis.call('PUBLISH', channel, queue)
  end
end
return 1
