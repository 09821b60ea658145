-- Does with Neovim's own language client what an officer would do, and writes down what came of it.
-- From the environment: CONFIG (what a user has in init.lua), REPORT (a file), RESULT (where the JSON goes).
local result = { version = tostring(vim.version().major) .. '.' .. tostring(vim.version().minor) }
local encode = vim.fn.json_encode

local function finish()
  vim.fn.writefile({ encode(result) }, vim.env.RESULT)
  vim.cmd('qall!')
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

-- The first answer to a request about a place, found by the text that stands there.
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 10000)
  for _, answer in pairs(answers or {}) do
    return answer.result
  end
end

local function go_to(text, column)
  local line = vim.fn.search('\\V' .. text, 'w')
  vim.api.nvim_win_set_cursor(0, { line, column })
end

local function place()
  return vim.lsp.util.make_position_params(0, 'utf-16')
end

local function run()
  vim.o.hidden = true
  assert((loadstring or load)(vim.env.CONFIG))()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.REPORT))
  local clients = vim.lsp.get_clients or vim.lsp.get_active_clients
  vim.wait(10000, function()
    return #clients() > 0
  end, 20)
  local id = clients()[1].id

  vim.wait(15000, function()
    return #vim.diagnostic.get(0) > 0
  end, 20)
  result.diagnostics = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    table.insert(result.diagnostics, { code = diagnostic.code, line = diagnostic.lnum })
  end

  local document = { textDocument = vim.lsp.util.make_text_document_params(0) }
  result.symbols = {}
  for _, symbol in ipairs(ask('textDocument/documentSymbol', document) or {}) do
    table.insert(result.symbols, symbol.name)
  end

  go_to('See paragraph', 20)
  result.hover = ask('textDocument/hover', place())

  go_to('See paragraph', 20)
  local completion = ask('textDocument/completion', place()) or {}
  result.completion = {}
  for _, item in ipairs(completion.items or completion) do
    table.insert(result.completion, item.label)
  end

  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = 10000 })
  else
    vim.lsp.buf.formatting_sync(nil, 10000)
  end
  result.formatted = lines()

  go_to('{#parks}', vim.fn.getline('.'):len())
  vim.api.nvim_win_set_cursor(0, { vim.fn.line('.'), vim.fn.getline('.'):find('{#parks}', 1, true) + 2 })
  vim.lsp.buf.rename('gardens')
  vim.wait(10000, function()
    return table.concat(lines(), '\n'):find('gardens', 1, true) ~= nil
  end, 20)
  result.renamed = lines()

  vim.lsp.stop_client(id)
  result.stopped = vim.wait(10000, function()
    return vim.lsp.get_client_by_id(id) == nil
  end, 20)
end

local ok, message = pcall(run)
if not ok then
  result.error = message
end
finish()
