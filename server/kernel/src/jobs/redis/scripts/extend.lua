-- ARGV from 4: length of the lease, then tickets. One that is not held any more stays so.
local claims, lease_end = {}, digits(now_ms() + tonumber(ARGV[4]))
for i = 5, #ARGV do
  table.insert(claims, lease_end)
  table.insert(claims, ARGV[i])
end
call('ZADD', held, 'XX', unpack(claims))
return 1
