-- Arguments: a file of addresses, asked for in turn; and, for cache misses, a mark that makes each address new.
local paths, mark, count = {}, nil, 0

function init(arguments)
  for line in io.lines(arguments[1]) do paths[#paths + 1] = line end
  mark = arguments[2]
end

function request()
  count = count + 1
  local path = paths[(count - 1) % #paths + 1]
  if mark then
    path = path .. (path:find("?", 1, true) and "&" or "?") .. "_=" .. mark .. count
  end
  return wrk.format(nil, path)
end

function done(summary, latency)
  local e = summary.errors
  print(string.format('COUNTED {"requests":%d,"seconds":%.6f,"failed":%d,"p50":%.0f,"p95":%.0f}', summary.requests,
    summary.duration / 1e6, e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50), latency:percentile(95)))
end
