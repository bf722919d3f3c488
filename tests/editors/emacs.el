;;; Emacs (28 and later) with Eglot and the language server: PLANLINT is the program, PLAN a copy of plan.txt. -*- lexical-binding: t -*-
;;;   emacs --batch -q -l tests/editors/emacs.el
(set-language-environment "UTF-8")
(require 'package)
(package-initialize)
(require 'eglot)

(define-derived-mode plan-mode text-mode "Plan")
(setq eglot-sync-connect 30
      eglot-confirm-server-initiated-edits nil
      project-find-functions (list (lambda (folder) (cons 'transient folder))))

(defvar failures 0)
(defun check (name ok &optional detail)
  (princ (format "  %s  Emacs: %s%s\n" (if ok "ok  " "FAIL") name (if ok "" (format "\n%S" detail))))
  (unless ok (setq failures (1+ failures))))

(defun soon (condition)
  (let ((tries 0))
    (while (and (< tries 200) (not (funcall condition)))
      (accept-process-output nil 0.05)
      (setq tries (1+ tries)))
    (funcall condition)))

(defun go (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

;; Flymake shows nothing in batch mode: the findings are taken where Eglot hands them on.
(defvar findings nil)
(advice-add 'eglot-handle-notification :after
            (lambda (_server method &rest given)
              (when (eq method 'textDocument/publishDiagnostics)
                (setq findings (append (plist-get given :diagnostics) nil)))))
(defun damaged ()
  (seq-some (lambda (finding) (equal (plist-get finding :code) "date-malformed")) findings))

(condition-case problem
    (progn
      (find-file (getenv "PLAN"))
      (plan-mode)
      (eglot '(plan-mode) (cons 'transient default-directory) 'eglot-lsp-server
             (list "node" (getenv "PLANLINT") "lsp") "plan")
      (check "findings arrive" (soon #'damaged) findings)

      (go "市交通局牵头")
      (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
        (check "hover" (string-match-p "市交通局" (format "%S" hover)) hover))
      (let ((outline (eglot-imenu)))
        (check "outline" (string-match-p "起降场站布局规划" (format "%S" outline)) outline))

      (go "20246月")
      (let* ((actions (append (eglot-code-actions (point) (1+ (point)) nil nil) nil))
             (fix (seq-find (lambda (action) (string-match-p "2024年6月" (plist-get action :title))) actions)))
        (check "a fix is offered" fix actions)
        (eglot--apply-workspace-edit (plist-get fix :edit)))
      (check "and mends the date" (string-match-p "2024年6月底前" (buffer-string)) (buffer-string))
      (eglot--signal-textDocument/didChange)
      (check "its finding goes" (soon (lambda () (not (damaged)))) findings)

      (go "市财政局配合")
      (eglot-rename "市审计局")
      (check "a unit is renamed"
             (and (not (string-match-p "市财政局" (buffer-string)))
                  (= 2 (how-many "市审计局" (point-min) (point-max))))
             (buffer-string))
      (eglot-shutdown (eglot-current-server))
      (set-buffer-modified-p nil))
  (error (check "the script" nil problem)))
(kill-emacs (if (= failures 0) 0 1))
