-- ARGV from 4: tickets.
local had_turn = call('ZCARD', turn) > 0
seq = number(call('HGET', meta, 'seq'))
local tickets = {}
for i = 4, #ARGV do
  tickets[#tickets + 1] = ARGV[i]
end
if release(tickets) then
  call('HSET', meta, 'seq', digits(seq))
  if not had_turn then
    call('PUBLISH', channel, queue)
  end
end
return 1
