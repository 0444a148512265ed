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

local time = redis.call('TIME')
local now_ms = time[1] * 1000 + math.floor(time[2] / 1000)
local seq

local function lanes_of(tenant)
  return base .. 'lanes:' .. tenant
end

-- A counter that starts at the clock, so that turns given after everything was lost come after those before.
local function next_turn()
  seq = (seq or time[1] * 1000000 + time[2]) + 1
  return seq
end

local function is_id(text)
  return #text == 32 and not string.find(text, '[^0-9a-f]')
end

-- What does not decode is put aside, bounded and counted.
local function bury(member)
  redis.call('LPUSH', dead, string.sub(member, 1, 200))
  redis.call('LTRIM', dead, 0, 99)
  redis.call('EXPIRE', dead, keep_s)
  redis.call('HINCRBY', meta, 'dead', 1)
end

local function number(text)
  return tonumber(text or nil)
end

-- Gives tickets back; tenants that were at their cap stand in the ring again. True when one does.
local function release(members)
  local of, rejoined = {}, false
  for _, member in ipairs(members) do
    local tenant = string.sub(member, 1, 32)
    of[tenant] = of[tenant] or {}
    table.insert(of[tenant], member)
  end
  for tenant, theirs in pairs(of) do
    local gone = redis.call('ZREM', held, unpack(theirs))
    if gone > 0 then
      local left = (number(redis.call('HGET', holds, tenant)) or 0) - gone
      if left > 0 then
        redis.call('HSET', holds, tenant, left)
      else
        redis.call('HDEL', holds, tenant)
      end
      if redis.call('SREM', capped, tenant) == 1 and redis.call('EXISTS', lanes_of(tenant)) == 1 then
        redis.call('ZADD', turn, 'NX', next_turn(), tenant)
        rejoined = true
      end
    end
  end
  return rejoined
end
