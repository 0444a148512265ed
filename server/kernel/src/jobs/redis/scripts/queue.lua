-- One queue's keys and what every script does with them. All keys carry the deployment's hash tag, so a
-- cluster keeps them on one node. Every list that is unpacked is bounded by the caller's chunks.
--   turn     sorted set: tenants that may be served, by turn      capped  set: those at their cap
--   lanes:T  sorted set: lanes of tenant T, by turn               waiting hash: tenant+lane -> tickets
--   held     sorted set: tenant+lane+ticket, by the lease's end   holds   hash: tenant -> tickets held
--   meta     hash: seq (last turn given out), head and credit (whose turn it is, and how much of it), total, dead
local base, shares = KEYS[1], KEYS[2]
local channel, queue, keep_s = ARGV[1], ARGV[2], tonumber(ARGV[3])
local turn, capped, waiting = base .. 'turn', base .. 'capped', base .. 'waiting'
local held, holds, meta, dead = base .. 'held', base .. 'holds', base .. 'meta', base .. 'dead'

local call, format, find, max, min = redis.call, string.format, string.find, math.max, math.min
local seq

local function lanes_of(tenant)
  return base .. 'lanes:' .. tenant
end

-- Numbers go to Redis as digits: its own way of writing them is slow.
local function digits(value)
  return format('%d', value)
end

local function now_ms()
  local time = call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

-- A counter that starts at the clock, so that turns given after everything was lost come after those before.
local function next_turn()
  if not seq then
    local time = call('TIME')
    seq = time[1] * 1000000 + time[2]
  end
  seq = seq + 1
  return digits(seq)
end

local function is_id(text)
  return #text == 32 and find(text, '^[0-9a-f]+$')
end

-- What does not decode is put aside, bounded and counted.
local function bury(member)
  call('LPUSH', dead, string.sub(member, 1, 200))
  call('LTRIM', dead, 0, 99)
  call('EXPIRE', dead, keep_s)
  call('HINCRBY', meta, 'dead', 1)
end

local function number(text)
  return tonumber(text or nil)
end

-- Calls with a list, unless it is empty.
local function write(command, key, list)
  if #list > 0 then
    call(command, key, unpack(list))
  end
end

-- Gives tickets back; tenants that were at their cap stand in the ring again. True when one does.
local function release(members)
  local of, tenants = {}, {}
  for _, member in ipairs(members) do
    local tenant = string.sub(member, 1, 32)
    local theirs = of[tenant]
    if theirs then
      theirs[#theirs + 1] = member
    else
      of[tenant] = { member }
      tenants[#tenants + 1] = tenant
    end
  end
  local some, gone = {}, {}
  for _, tenant in ipairs(tenants) do
    local count = call('ZREM', held, unpack(of[tenant]))
    if count > 0 then
      some[#some + 1], gone[#gone + 1] = tenant, count
    end
  end
  if #some == 0 then
    return false
  end
  local holding, set, del = call('HMGET', holds, unpack(some)), {}, {}
  for i, tenant in ipairs(some) do
    local left = (number(holding[i]) or 0) - gone[i]
    if left > 0 then
      set[#set + 1] = tenant
      set[#set + 1] = digits(left)
    else
      del[#del + 1] = tenant
    end
  end
  write('HSET', holds, set)
  write('HDEL', holds, del)
  local rejoined = false
  for i, was in ipairs(call('SMISMEMBER', capped, unpack(some))) do
    if was == 1 then
      call('SREM', capped, some[i])
      if call('EXISTS', lanes_of(some[i])) == 1 then
        call('ZADD', turn, 'NX', next_turn(), some[i])
        rejoined = true
      end
    end
  end
  if rejoined then
    call('EXPIRE', turn, keep_s)
  end
  return rejoined
end
