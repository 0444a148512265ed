-- ARGV from 4: length of the lease, then tickets. One that is not held any more stays so.
local claims = {}
for i = 5, #ARGV do
  table.insert(claims, now_ms + tonumber(ARGV[4]))
  table.insert(claims, ARGV[i])
end
redis.call('ZADD', held, 'XX', unpack(claims))
return 1
