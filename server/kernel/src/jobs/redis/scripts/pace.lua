-- Turns at one rated machine: what jobs/pace/bucket.rs says, and beside it which processes are heard.
-- Times are microseconds of Redis' own clock. KEYS: state, members, told, wants, weights, tats.
--   state   hash: next (the next turn), express (until when what went before others is counted), born,
--           crew (the most processes that anybody knew)
--   members sorted set: process, by when it was heard      told hash: process -> its part while it hears nothing
--   wants   sorted set: tenant, by until when it wants     weights hash: tenant -> weight, where it is not 1
--   turns   sorted set: tenant, by the next turn of its share
local state, members, told = KEYS[1], KEYS[2], KEYS[3]
local wants, weights, turns = KEYS[4], KEYS[5], KEYS[6]
local process, crew, deaf, quiet = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local interval, burst, horizon, grace = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8])
local few = tonumber(ARGV[9])
local tenant, weight, want, keep_s = ARGV[10], tonumber(ARGV[11]), tonumber(ARGV[12]), tonumber(ARGV[13])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

local function digits(number)
  return string.format('%.0f', number)
end

local function number(text)
  return tonumber(text or nil)
end

local known = redis.call('HMGET', state, 'next', 'born', 'crew', 'express')
local express = number(known[4]) or 0
local next_turn, born, most = number(known[1]), number(known[2]), math.max(number(known[3]) or 0, crew)
if not (next_turn and born) then
  -- What was given out is forgotten, or nothing was: nothing is caught up with, and where somebody remembers
  -- another life, what may still be out is waited for.
  born, most = now, crew
  next_turn = now + interval + (crew > 0 and 2 * horizon or 0)
end

-- Who is silent may have begun to take its own part; who is silent for long has ended.
for _, gone in ipairs(redis.call('ZRANGEBYSCORE', members, '-inf', digits(now - deaf))) do
  redis.call('ZREM', members, gone)
  redis.call('HDEL', told, gone)
end
redis.call('ZADD', members, digits(now), process)
local all, part, others_told = redis.call('ZRANGE', members, 0, -1, 'WITHSCORES'), 1, 0
for i = 1, #all, 2 do
  if all[i] ~= process then
    local theirs = number(redis.call('HGET', told, all[i])) or 0
    others_told = others_told + theirs
    if tonumber(all[i + 1]) < now - quiet then
      part = part - theirs
    end
  end
end
local count = #all / 2
local young = now - born < deaf
if young then
  part = math.min(part, count / math.max(count, most))
end
local mine = math.max(0, math.min(1 / math.max(count, young and most or 0), 1 - others_told))
redis.call('HSET', told, process, string.format('%.6f', mine))

redis.call('ZREMRANGEBYSCORE', wants, '-inf', digits(now))
local granted, first, wait, sum = 0, 0, 0, weight
if tenant ~= '' and part < 0.000001 then
  wait = horizon
elseif tenant ~= '' then
  interval = math.ceil(interval / part)
  local earliest = now - (burst - 1) * interval
  local function fits(from, till, apart)
    return from > till and 0 or math.floor((till - from) / apart) + 1
  end
  local others = 0
  for _, other in ipairs(redis.call('ZRANGE', wants, 0, 999)) do
    if other ~= tenant then
      others = others + (number(redis.call('HGET', weights, other)) or 1)
    end
  end
  sum = others + weight
  -- Where its share stood; forgotten once it neither has turns nor wants any.
  local stands = number(redis.call('ZSCORE', turns, tenant))
  if stands and stands <= now and not redis.call('ZSCORE', wants, tenant) then
    stands = nil
  end
  next_turn = math.max(next_turn, earliest)
  first = next_turn - now
  local ahead = math.max(0, first)
  local room = (stands and stands > now) and horizon or 2 * horizon
  local own_interval = math.floor(interval * sum / weight)
  if ahead > horizon + interval then
    own_interval = own_interval + math.floor(own_interval / 8)
  end
  local own_next = stands and math.max(stands, now - math.max(own_interval, horizon)) or now
  local lead = others > 0 and math.max(0, room - math.max(0, ahead - horizon)) or room
  if others == 0 then
    granted = math.min(want, fits(next_turn, now + lead, interval))
  else
    granted = fits(own_next, now + lead, own_interval)
    if ahead <= horizon / 4 then
      granted = math.max(granted, 1)
    end
    granted = math.min(want, granted)
  end
  local longest = 4 * horizon + interval
  if others > 0 and (not stands or stands <= now) and granted == want and few > 0 and first > 0 and first <= longest then
    local used = math.max(express, now) + math.floor(want * longest / few)
    if used <= now + longest then
      express, first = used, 0
    end
  end
  next_turn = next_turn + granted * interval
  stands = others > 0 and own_next + granted * own_interval or next_turn
  redis.call('ZADD', turns, digits(stands), tenant)
  if weight == 1 then
    redis.call('HDEL', weights, tenant)
  else
    redis.call('HSET', weights, tenant, digits(weight))
  end
  local wants_until = math.max(next_turn, stands)
  if granted < want then
    wait = math.max(1000, stands - now - math.floor(math.min(lead, horizon) / 2))
    wants_until = now + wait + grace
  end
  redis.call('ZADD', wants, digits(wants_until), tenant)
end
-- Long past: nobody waits for a turn for a minute and does not come back.
redis.call('ZREMRANGEBYSCORE', turns, '-inf', digits(now - 60000000))
redis.call('HSET', state, 'next', digits(next_turn), 'express', digits(express), 'born', digits(born),
  'crew', digits(math.max(most, count)))
for _, key in ipairs(KEYS) do
  redis.call('EXPIRE', key, keep_s)
end
return { granted, digits(first), interval, digits(wait), sum, count, string.format('%.6f', mine) }
