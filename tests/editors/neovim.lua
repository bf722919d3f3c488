-- Neovim's own client (0.7 and later) with the language server: PLANLINT is the program, PLAN a copy of plan.txt.
--   nvim --headless --clean -c 'luafile tests/editors/neovim.lua'
local failures = 0

local function check(name, ok, detail)
  io.stdout:write((ok and '  ok    ' or '  FAIL  ') .. 'Neovim: ' .. name .. (ok and '' or '\n' .. vim.inspect(detail)) .. '\n')
  if not ok then failures = failures + 1 end
end

local function soon(condition) return vim.wait(10000, condition, 20) end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.PLAN))
  local buffer = vim.api.nvim_get_current_buf()
  local exit
  local id = vim.lsp.start_client({
    name = 'planlint',
    cmd = { 'node', vim.env.PLANLINT, 'lsp' },
    root_dir = vim.fn.fnamemodify(vim.env.PLAN, ':h'),
    on_exit = function(code) exit = code end,
  })
  vim.lsp.buf_attach_client(buffer, id)

  local function text() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') end
  -- Position of some words, in UTF-16 units, as the protocol counts.
  local function at(words)
    for row, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
      local from = line:find(words, 1, true)
      if from then
        local _, character = vim.str_utfindex(line, from - 1)
        return { line = row - 1, character = character }
      end
    end
  end
  local function ask(method, params)
    params.textDocument = { uri = vim.uri_from_bufnr(buffer) }
    local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000)
    return answers and answers[id] and answers[id].result
  end
  local function find(list, field, words)
    for _, item in ipairs(list or {}) do
      if tostring(item[field]):find(words, 1, true) then return item end
    end
  end
  local function damaged() return find(vim.diagnostic.get(buffer), 'code', 'date-malformed') end

  check('findings arrive', soon(damaged), vim.diagnostic.get(buffer))
  check('hover', vim.inspect(ask('textDocument/hover', { position = at('市交通局牵头') })):find('市交通局', 1, true))
  local symbols = ask('textDocument/documentSymbol', {})
  check('outline', vim.inspect(symbols):find('起降场站布局规划', 1, true), symbols)

  local from = at('20246月')
  local actions = ask('textDocument/codeAction', {
    range = { start = from, ['end'] = from },
    context = { diagnostics = vim.empty_dict() },
  })
  local fix = find(actions, 'title', '2024年6月')
  check('a fix is offered', fix, actions)
  if fix then vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16') end
  check('and mends the date', text():find('2024年6月底前', 1, true), text())
  check('its finding goes', soon(function() return not damaged() end), vim.diagnostic.get(buffer))

  local edit = ask('textDocument/rename', { position = at('市财政局配合'), newName = '市审计局' })
  vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
  check('a unit is renamed', not text():find('市财政局', 1, true) and select(2, text():gsub('市审计局', '')) == 2, text())

  vim.lsp.stop_client(id)
  check('the server ends', soon(function() return exit ~= nil end) and exit == 0, exit)
end

local ok, message = xpcall(run, debug.traceback)
if not ok then check('the script', false, message) end
vim.cmd(failures == 0 and 'qall!' or 'cquit 1')
