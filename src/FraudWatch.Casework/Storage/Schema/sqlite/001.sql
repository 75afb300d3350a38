CREATE TABLE "assignment_rule" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_assignment_rule" PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "scheme" TEXT NULL,
    "region" TEXT NULL,
    "from_amount" INTEGER NULL,
    "user_id" INTEGER NOT NULL
);


CREATE TABLE "audit_entry" (
    "sequence" INTEGER NOT NULL CONSTRAINT "pk_audit_entry" PRIMARY KEY,
    "at" TEXT NOT NULL,
    "actor_id" INTEGER NULL,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);


CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_audit_head" PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "first_sequence" INTEGER NOT NULL,
    "first_previous" TEXT NOT NULL,
    "seal" TEXT NOT NULL
);


CREATE TABLE "background_piece" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_background_piece" PRIMARY KEY AUTOINCREMENT,
    "subject" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "started_by" TEXT NOT NULL,
    "started_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "problem" TEXT NULL
);


CREATE TABLE "bulk_change" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_bulk_change" PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "arguments" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "token_hash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "author_id" INTEGER NOT NULL,
    "author_name" TEXT NOT NULL,
    "proposed_at" TEXT NOT NULL,
    "regions" TEXT NOT NULL,
    "approver_id" INTEGER NULL,
    "refused_at" TEXT NULL,
    "refused_because" TEXT NULL,
    "done_at" TEXT NULL,
    "undone_at" TEXT NULL
);


CREATE TABLE "claims_batch" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_claims_batch" PRIMARY KEY AUTOINCREMENT,
    "number" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "file_name" TEXT NULL,
    "table_name" TEXT NULL,
    "sha256" TEXT NULL,
    "bytes" INTEGER NULL,
    "content_key" TEXT NULL,
    "stored_file" TEXT NULL,
    "repair_of" TEXT NULL,
    "sender_name" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "loaded_at" TEXT NULL,
    "attempts" INTEGER NOT NULL,
    "ledger_line" INTEGER NULL,
    "failure" TEXT NULL,
    "files" TEXT NULL,
    "quarantine_listed" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "inspection_plan" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_inspection_plan" PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "slots" INTEGER NOT NULL,
    "random_slots" INTEGER NOT NULL,
    "teams" INTEGER NOT NULL,
    "candidates" INTEGER NOT NULL,
    "candidate_hash" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "created_by" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "committed_at" TEXT NULL,
    "drawn_at" TEXT NULL,
    "revealed_at" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "institution_token" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_institution_token" PRIMARY KEY AUTOINCREMENT,
    "fixmedins_code" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "revoked_at" TEXT NULL
);


CREATE TABLE "job_plan" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_job_plan" PRIMARY KEY AUTOINCREMENT,
    "job" TEXT NOT NULL,
    "cron" TEXT NULL,
    "paused" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "job_run" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_job_run" PRIMARY KEY AUTOINCREMENT,
    "job" TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    "actor_id" INTEGER NULL,
    "from_day" TEXT NULL,
    "to_day" TEXT NULL,
    "continues" INTEGER NULL,
    "state" TEXT NOT NULL,
    "requested_at" TEXT NOT NULL,
    "started_at" TEXT NULL,
    "ended_at" TEXT NULL,
    "counts" TEXT NOT NULL,
    "warnings" TEXT NOT NULL,
    "error" TEXT NULL
);


CREATE TABLE "review_case" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_review_case" PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_code" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "open_key" TEXT NULL,
    "fixmedins_code" TEXT NOT NULL,
    "institution_name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "is_open" INTEGER NOT NULL,
    "priority" INTEGER NOT NULL,
    "probability" REAL NOT NULL,
    "amount" INTEGER NOT NULL,
    "fund" INTEGER NOT NULL,
    "findings" INTEGER NOT NULL,
    "rules" TEXT NOT NULL,
    "opened_at" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "extended" INTEGER NOT NULL,
    "owner_id" INTEGER NULL,
    "locked_by_id" INTEGER NULL,
    "locked_until" TEXT NULL,
    "snoozed_until" TEXT NULL,
    "watermark" INTEGER NOT NULL,
    "new_data_watermark" INTEGER NULL,
    "noted_watermark" INTEGER NULL,
    "chosen_by" TEXT NOT NULL,
    "first_reviewer_id" INTEGER NULL,
    "second_reviewer_id" INTEGER NULL,
    "closer_id" INTEGER NULL,
    "closed_at" TEXT NULL,
    "decided_at" TEXT NULL,
    "days_to_decide" INTEGER NULL,
    "verdict" TEXT NULL,
    "amount_confirmed" INTEGER NOT NULL,
    "amount_recovered" INTEGER NOT NULL,
    "appealed" INTEGER NOT NULL,
    "overturned" INTEGER NOT NULL,
    "merged_into_id" INTEGER NULL
);


CREATE TABLE "saved_view" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_saved_view" PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "link" TEXT NOT NULL,
    "owner_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" INTEGER NOT NULL,
    "changed_at" TEXT NOT NULL
);


CREATE TABLE "second_look_seed" (
    "period" TEXT NOT NULL CONSTRAINT "pk_second_look_seed" PRIMARY KEY,
    "seed" TEXT NOT NULL,
    "at" TEXT NOT NULL
);


CREATE TABLE "stored_answer" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_stored_answer" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "status" INTEGER NULL,
    "headers" TEXT NOT NULL,
    "body" BLOB NOT NULL
);


CREATE TABLE "stored_backup" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_stored_backup" PRIMARY KEY AUTOINCREMENT,
    "file_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "started_by" TEXT NOT NULL,
    "started_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "bytes" INTEGER NULL,
    "sha256" TEXT NULL,
    "files" INTEGER NULL,
    "watermark" INTEGER NULL,
    "problem" TEXT NULL
);


CREATE TABLE "suppression" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_suppression" PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_code" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" INTEGER NULL,
    "author_name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "lifted_at" TEXT NULL
);


CREATE TABLE "user_account" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_user_account" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "password_changed_at" TEXT NOT NULL,
    "must_change_password" INTEGER NOT NULL,
    "enabled" INTEGER NOT NULL,
    "failed_sign_ins" INTEGER NOT NULL,
    "locked_until" TEXT NULL,
    "unavailable_until" TEXT NULL,
    "unavailable_reason" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "verdict_batch" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_verdict_batch" PRIMARY KEY AUTOINCREMENT,
    "rows" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "written_at" TEXT NULL
);


CREATE TABLE "warning_feedback" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_warning_feedback" PRIMARY KEY AUTOINCREMENT,
    "message_id" TEXT NOT NULL,
    "fixmedins_code" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "warning_id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "stage" TEXT NULL,
    "response" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "is_latest" INTEGER NOT NULL
);


CREATE TABLE "claims_batch_table" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_claims_batch_table" PRIMARY KEY AUTOINCREMENT,
    "batch_id" INTEGER NOT NULL,
    "table_name" TEXT NOT NULL,
    "read" INTEGER NOT NULL,
    "accepted" INTEGER NOT NULL,
    "quarantined" INTEGER NOT NULL,
    "duplicate" INTEGER NOT NULL,
    "superseded" INTEGER NOT NULL,
    "columns" TEXT NOT NULL,
    "mean_amount" REAL NULL,
    "newest_at" TEXT NULL,
    CONSTRAINT "fk_claims_batch_table_batch_id" FOREIGN KEY ("batch_id") REFERENCES "claims_batch" ("id") ON DELETE CASCADE
);


CREATE TABLE "claims_upload" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_claims_upload" PRIMARY KEY AUTOINCREMENT,
    "file_name" TEXT NOT NULL,
    "table_name" TEXT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NULL,
    "repair_of" TEXT NULL,
    "state" TEXT NOT NULL,
    "offset" INTEGER NOT NULL,
    "stored_file" TEXT NOT NULL,
    "owner_id" INTEGER NOT NULL,
    "owner_name" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL,
    "batch_id" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_claims_upload_batch_id" FOREIGN KEY ("batch_id") REFERENCES "claims_batch" ("id")
);


CREATE TABLE "quarantine_entry" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_quarantine_entry" PRIMARY KEY AUTOINCREMENT,
    "batch_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "table_name" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "column_name" TEXT NULL,
    "reason" TEXT NOT NULL,
    "is_cut" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "repair" BLOB NULL,
    "sent_in_id" INTEGER NULL,
    "discard_reason" TEXT NULL,
    "changed_at" TEXT NULL,
    "changed_by" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_quarantine_entry_batch_id" FOREIGN KEY ("batch_id") REFERENCES "claims_batch" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_quarantine_entry_sent_in_id" FOREIGN KEY ("sent_in_id") REFERENCES "claims_batch" ("id")
);


CREATE TABLE "inspection" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_inspection" PRIMARY KEY AUTOINCREMENT,
    "plan_id" INTEGER NULL,
    "kind" TEXT NOT NULL,
    "fixmedins_code" TEXT NOT NULL,
    "fixmedins_name" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "share" TEXT NULL,
    "team" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "received_on" TEXT NULL,
    "state" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "started_at" TEXT NULL,
    "closed_at" TEXT NULL,
    "completed_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_inspection_plan_id" FOREIGN KEY ("plan_id") REFERENCES "inspection_plan" ("id")
);


CREATE TABLE "plan_candidate" (
    "plan_id" INTEGER NOT NULL,
    "fixmedins_code" TEXT NOT NULL,
    "fixmedins_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    CONSTRAINT "pk_plan_candidate" PRIMARY KEY ("plan_id", "fixmedins_code"),
    CONSTRAINT "fk_plan_candidate_plan_id" FOREIGN KEY ("plan_id") REFERENCES "inspection_plan" ("id") ON DELETE CASCADE
);


CREATE TABLE "bulk_change_item" (
    "bulk_change_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "owner_before" INTEGER NULL,
    "snoozed_before" TEXT NULL,
    "version_after" INTEGER NOT NULL,
    CONSTRAINT "pk_bulk_change_item" PRIMARY KEY ("bulk_change_id", "case_id"),
    CONSTRAINT "fk_bulk_change_item_bulk_change_id" FOREIGN KEY ("bulk_change_id") REFERENCES "bulk_change" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_bulk_change_item_case_id" FOREIGN KEY ("case_id") REFERENCES "review_case" ("id") ON DELETE CASCADE
);


CREATE TABLE "case_attachment" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_case_attachment" PRIMARY KEY AUTOINCREMENT,
    "case_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "author_id" INTEGER NULL,
    "author_name" TEXT NOT NULL,
    CONSTRAINT "fk_case_attachment_case_id" FOREIGN KEY ("case_id") REFERENCES "review_case" ("id") ON DELETE CASCADE
);


CREATE TABLE "case_comment" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_case_comment" PRIMARY KEY AUTOINCREMENT,
    "case_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "author_id" INTEGER NULL,
    "author_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "fk_case_comment_case_id" FOREIGN KEY ("case_id") REFERENCES "review_case" ("id") ON DELETE CASCADE
);


CREATE TABLE "case_draft" (
    "case_id" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "saved_at" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "pk_case_draft" PRIMARY KEY ("case_id", "author_id"),
    CONSTRAINT "fk_case_draft_case_id" FOREIGN KEY ("case_id") REFERENCES "review_case" ("id") ON DELETE CASCADE
);


CREATE TABLE "case_entry" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_case_entry" PRIMARY KEY AUTOINCREMENT,
    "case_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "actor_id" INTEGER NULL,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "detail" TEXT NULL,
    CONSTRAINT "fk_case_entry_case_id" FOREIGN KEY ("case_id") REFERENCES "review_case" ("id") ON DELETE CASCADE
);


CREATE TABLE "case_finding" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_case_finding" PRIMARY KEY AUTOINCREMENT,
    "case_id" INTEGER NOT NULL,
    "finding_id" TEXT NOT NULL,
    "act_key" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "severity" TEXT NOT NULL,
    "fixmedins_code" TEXT NOT NULL,
    "psn_no" TEXT NULL,
    "mdtrt_id" TEXT NULL,
    "setl_id" TEXT NULL,
    "bkkp_sn" TEXT NULL,
    "occurred_on" TEXT NOT NULL,
    "amount" INTEGER NULL,
    "fund" INTEGER NULL,
    "sentence_zh" TEXT NOT NULL,
    "sentence_en" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "duty" TEXT NULL,
    "liability" TEXT NULL,
    "parameters" TEXT NOT NULL,
    "watermark" INTEGER NOT NULL,
    "definition" TEXT NULL,
    "probability" REAL NOT NULL,
    "alike_key" TEXT NOT NULL,
    "physician" TEXT NULL,
    "phone_key" TEXT NULL,
    "bed" TEXT NULL,
    "joined_at" TEXT NOT NULL,
    "counted_under" TEXT NULL,
    "seen_watermark" INTEGER NOT NULL,
    "gone_watermark" INTEGER NULL,
    "later_says" TEXT NULL,
    "verdict" TEXT NULL,
    "verdict_amount" INTEGER NULL,
    "clause" TEXT NULL,
    "reason" TEXT NULL,
    "reason_text" TEXT NULL,
    "decided_by_id" INTEGER NULL,
    "decided_at" TEXT NULL,
    "fell_on_appeal" INTEGER NOT NULL,
    "passed_on_at" TEXT NULL,
    CONSTRAINT "fk_case_finding_case_id" FOREIGN KEY ("case_id") REFERENCES "review_case" ("id") ON DELETE CASCADE
);


CREATE TABLE "case_link" (
    "case_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "findings" INTEGER NOT NULL,
    CONSTRAINT "pk_case_link" PRIMARY KEY ("case_id", "kind", "value"),
    CONSTRAINT "fk_case_link_case_id" FOREIGN KEY ("case_id") REFERENCES "review_case" ("id") ON DELETE CASCADE
);


CREATE TABLE "case_rule" (
    "case_id" INTEGER NOT NULL,
    "rule_id" TEXT NOT NULL,
    "findings" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    CONSTRAINT "pk_case_rule" PRIMARY KEY ("case_id", "rule_id"),
    CONSTRAINT "fk_case_rule_case_id" FOREIGN KEY ("case_id") REFERENCES "review_case" ("id") ON DELETE CASCADE
);


CREATE TABLE "regrouping" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_regrouping" PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "from_case_id" INTEGER NOT NULL,
    "to_case_id" INTEGER NOT NULL,
    "state_before" TEXT NOT NULL,
    "author_id" INTEGER NULL,
    "author_name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "undone_at" TEXT NULL,
    CONSTRAINT "fk_regrouping_from_case_id" FOREIGN KEY ("from_case_id") REFERENCES "review_case" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_regrouping_to_case_id" FOREIGN KEY ("to_case_id") REFERENCES "review_case" ("id") ON DELETE CASCADE
);


CREATE TABLE "second_look" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_second_look" PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "drawn_at" TEXT NOT NULL,
    "verdict_before" TEXT NULL,
    "former_id" INTEGER NULL,
    "verdict" TEXT NULL,
    "reason" TEXT NULL,
    "decided_by_id" INTEGER NULL,
    "decided_at" TEXT NULL,
    CONSTRAINT "fk_second_look_case_id" FOREIGN KEY ("case_id") REFERENCES "review_case" ("id") ON DELETE CASCADE
);


CREATE TABLE "held_finding" (
    "finding_id" TEXT NOT NULL CONSTRAINT "pk_held_finding" PRIMARY KEY,
    "rule_id" TEXT NOT NULL,
    "fixmedins_code" TEXT NOT NULL,
    "suppression_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "fk_held_finding_suppression_id" FOREIGN KEY ("suppression_id") REFERENCES "suppression" ("id") ON DELETE CASCADE
);


CREATE TABLE "approval_request" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_approval_request" PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "requester_id" INTEGER NOT NULL,
    "requested_at" TEXT NOT NULL,
    "expires_at" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "decider_id" INTEGER NULL,
    "decided_at" TEXT NULL,
    "reason" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_approval_request_decider_id" FOREIGN KEY ("decider_id") REFERENCES "user_account" ("id"),
    CONSTRAINT "fk_approval_request_requester_id" FOREIGN KEY ("requester_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


CREATE TABLE "earlier_password" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_earlier_password" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "password_hash" TEXT NOT NULL,
    CONSTRAINT "fk_earlier_password_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


CREATE TABLE "inspector_card" (
    "user_id" INTEGER NOT NULL CONSTRAINT "pk_inspector_card" PRIMARY KEY,
    "certificate_number" TEXT NOT NULL,
    "certificate_until" TEXT NOT NULL,
    CONSTRAINT "fk_inspector_card_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


CREATE TABLE "recovery_code" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_recovery_code" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "fk_recovery_code_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


CREATE TABLE "recusal" (
    "user_id" INTEGER NOT NULL,
    "fixmedins_code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by" INTEGER NOT NULL,
    "decided_at" TEXT NOT NULL,
    CONSTRAINT "pk_recusal" PRIMARY KEY ("user_id", "fixmedins_code"),
    CONSTRAINT "fk_recusal_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


CREATE TABLE "region_grant" (
    "user_id" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    CONSTRAINT "pk_region_grant" PRIMARY KEY ("user_id", "region"),
    CONSTRAINT "fk_region_grant_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


CREATE TABLE "role_grant" (
    "user_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    CONSTRAINT "pk_role_grant" PRIMARY KEY ("user_id", "role"),
    CONSTRAINT "fk_role_grant_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


CREATE TABLE "second_factor" (
    "user_id" INTEGER NOT NULL CONSTRAINT "pk_second_factor" PRIMARY KEY,
    "secret" BLOB NOT NULL,
    "confirmed_at" TEXT NULL,
    "last_step" INTEGER NOT NULL,
    CONSTRAINT "fk_second_factor_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


CREATE TABLE "unmasked_subject" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_unmasked_subject" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "ends_at" TEXT NOT NULL,
    CONSTRAINT "fk_unmasked_subject_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


CREATE TABLE "user_session" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_user_session" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "token_hash" TEXT NOT NULL,
    "started_at" TEXT NOT NULL,
    "last_seen_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    CONSTRAINT "fk_user_session_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


CREATE TABLE "checklist_point" (
    "inspection_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "rule_id" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    CONSTRAINT "pk_checklist_point" PRIMARY KEY ("inspection_id", "position"),
    CONSTRAINT "fk_checklist_point_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspection" ("id") ON DELETE CASCADE
);


CREATE TABLE "found_problem" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_found_problem" PRIMARY KEY AUTOINCREMENT,
    "inspection_id" INTEGER NOT NULL,
    "rule_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "amount_found" INTEGER NOT NULL,
    "amount_extrapolated" INTEGER NULL,
    "agreement_clause" TEXT NOT NULL,
    "opinion" TEXT NOT NULL,
    "opinion_reason" TEXT NOT NULL,
    "created_by" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_found_problem_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspection" ("id") ON DELETE CASCADE
);


CREATE TABLE "inspection_member" (
    "inspection_id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    CONSTRAINT "pk_inspection_member" PRIMARY KEY ("inspection_id", "user_id"),
    CONSTRAINT "fk_inspection_member_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspection" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_inspection_member_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


CREATE TABLE "record_sampling" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_record_sampling" PRIMARY KEY AUTOINCREMENT,
    "inspection_id" INTEGER NOT NULL,
    "fixmedins_code" TEXT NOT NULL,
    "first_day" TEXT NOT NULL,
    "last_day" TEXT NOT NULL,
    "frame_hash" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "agreement_clause" TEXT NOT NULL,
    "committed_at" TEXT NOT NULL,
    "drawn_at" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_record_sampling_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspection" ("id") ON DELETE CASCADE
);


CREATE TABLE "regrouped_finding" (
    "regrouping_id" INTEGER NOT NULL,
    "case_finding_id" INTEGER NOT NULL,
    CONSTRAINT "pk_regrouped_finding" PRIMARY KEY ("regrouping_id", "case_finding_id"),
    CONSTRAINT "fk_regrouped_finding_case_finding_id" FOREIGN KEY ("case_finding_id") REFERENCES "case_finding" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_regrouped_finding_regrouping_id" FOREIGN KEY ("regrouping_id") REFERENCES "regrouping" ("id") ON DELETE CASCADE
);


CREATE TABLE "knowledge_import" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_knowledge_import" PRIMARY KEY AUTOINCREMENT,
    "file_name" TEXT NOT NULL,
    "stored_file" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "options" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "preview" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "author_id" INTEGER NOT NULL,
    "author_name" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "approval_id" INTEGER NULL,
    "decider_id" INTEGER NULL,
    "decided_at" TEXT NULL,
    "in_force_at" TEXT NULL,
    "problem" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_knowledge_import_approval_id" FOREIGN KEY ("approval_id") REFERENCES "approval_request" ("id"),
    CONSTRAINT "fk_knowledge_import_author_id" FOREIGN KEY ("author_id") REFERENCES "user_account" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_knowledge_import_decider_id" FOREIGN KEY ("decider_id") REFERENCES "user_account" ("id")
);


CREATE TABLE "rule_change" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_rule_change" PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "parameter" TEXT NULL,
    "value" TEXT NULL,
    "region" TEXT NOT NULL,
    "status" TEXT NULL,
    "effective_from" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "subject_id" INTEGER NULL,
    "state" TEXT NOT NULL,
    "begins_on_trial" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "author_name" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "submitted_at" TEXT NULL,
    "approval_id" INTEGER NULL,
    "decider_id" INTEGER NULL,
    "decided_at" TEXT NULL,
    "reverted_by_id" INTEGER NULL,
    "what_if_id" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_rule_change_approval_id" FOREIGN KEY ("approval_id") REFERENCES "approval_request" ("id"),
    CONSTRAINT "fk_rule_change_author_id" FOREIGN KEY ("author_id") REFERENCES "user_account" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_rule_change_decider_id" FOREIGN KEY ("decider_id") REFERENCES "user_account" ("id")
);


CREATE TABLE "sampled_record" (
    "sampling_id" INTEGER NOT NULL,
    "record_id" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "is_single_disease" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "amount_found" INTEGER NULL,
    "remark" TEXT NOT NULL,
    CONSTRAINT "pk_sampled_record" PRIMARY KEY ("sampling_id", "record_id"),
    CONSTRAINT "fk_sampled_record_sampling_id" FOREIGN KEY ("sampling_id") REFERENCES "record_sampling" ("id") ON DELETE CASCADE
);


CREATE TABLE "rule_what_if" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_rule_what_if" PRIMARY KEY AUTOINCREMENT,
    "change_id" INTEGER NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "settings" TEXT NOT NULL,
    "watermark" INTEGER NOT NULL,
    "from_day" TEXT NOT NULL,
    "to_day" TEXT NOT NULL,
    "gained" INTEGER NOT NULL,
    "lost" INTEGER NOT NULL,
    "report" TEXT NOT NULL,
    "ran_at" TEXT NOT NULL,
    "seconds" REAL NOT NULL,
    CONSTRAINT "fk_rule_what_if_change_id" FOREIGN KEY ("change_id") REFERENCES "rule_change" ("id") ON DELETE CASCADE
);


INSERT INTO "audit_head" ("id", "first_previous", "first_sequence", "hash", "seal", "sequence")
VALUES (1, '0000000000000000000000000000000000000000000000000000000000000000', 1, '0000000000000000000000000000000000000000000000000000000000000000', '', 0);
SELECT changes();



CREATE INDEX "ix_approval_request_decider_id" ON "approval_request" ("decider_id");


CREATE INDEX "ix_approval_request_requester_id" ON "approval_request" ("requester_id");


CREATE INDEX "ix_approval_request_state_id" ON "approval_request" ("state", "id");


CREATE INDEX "ix_assignment_rule_rank" ON "assignment_rule" ("rank");


CREATE INDEX "ix_audit_entry_actor_name_sequence" ON "audit_entry" ("actor_name", "sequence");


CREATE INDEX "ix_audit_entry_at" ON "audit_entry" ("at");


CREATE INDEX "ix_audit_entry_subject" ON "audit_entry" ("subject");


CREATE INDEX "ix_background_piece_state_id" ON "background_piece" ("state", "id");


CREATE UNIQUE INDEX "ix_background_piece_subject" ON "background_piece" ("subject");


CREATE INDEX "ix_bulk_change_author_id_id" ON "bulk_change" ("author_id", "id");


CREATE INDEX "ix_bulk_change_state" ON "bulk_change" ("state");


CREATE INDEX "ix_bulk_change_item_case_id" ON "bulk_change_item" ("case_id");


CREATE INDEX "ix_case_attachment_case_id_id" ON "case_attachment" ("case_id", "id");


CREATE INDEX "ix_case_attachment_sha256" ON "case_attachment" ("sha256");


CREATE INDEX "ix_case_comment_case_id_id" ON "case_comment" ("case_id", "id");


CREATE INDEX "ix_case_entry_case_id_id" ON "case_entry" ("case_id", "id");


CREATE INDEX "ix_case_finding_act_key" ON "case_finding" ("act_key");


CREATE INDEX "ix_case_finding_case_id_id" ON "case_finding" ("case_id", "id");


CREATE UNIQUE INDEX "ix_case_finding_finding_id" ON "case_finding" ("finding_id");


CREATE INDEX "ix_case_finding_rule_id_verdict" ON "case_finding" ("rule_id", "verdict");


CREATE INDEX "ix_case_link_kind_value_case_id" ON "case_link" ("kind", "value", "case_id");


CREATE INDEX "ix_case_rule_rule_id_case_id" ON "case_rule" ("rule_id", "case_id");


CREATE UNIQUE INDEX "ix_claims_batch_content_key" ON "claims_batch" ("content_key");


CREATE INDEX "ix_claims_batch_created_at" ON "claims_batch" ("created_at");


CREATE UNIQUE INDEX "ix_claims_batch_ledger_line" ON "claims_batch" ("ledger_line");


CREATE UNIQUE INDEX "ix_claims_batch_number" ON "claims_batch" ("number");


CREATE INDEX "ix_claims_batch_state_id" ON "claims_batch" ("state", "id");


CREATE INDEX "ix_claims_batch_table_batch_id" ON "claims_batch_table" ("batch_id");


CREATE INDEX "ix_claims_batch_table_table_name_batch_id" ON "claims_batch_table" ("table_name", "batch_id");


CREATE INDEX "ix_claims_upload_batch_id" ON "claims_upload" ("batch_id");


CREATE INDEX "ix_claims_upload_owner_id_state" ON "claims_upload" ("owner_id", "state");


CREATE INDEX "ix_claims_upload_state_changed_at" ON "claims_upload" ("state", "changed_at");


CREATE INDEX "ix_earlier_password_user_id" ON "earlier_password" ("user_id");


CREATE INDEX "ix_found_problem_inspection_id" ON "found_problem" ("inspection_id");


CREATE INDEX "ix_held_finding_rule_id" ON "held_finding" ("rule_id");


CREATE INDEX "ix_held_finding_suppression_id" ON "held_finding" ("suppression_id");


CREATE INDEX "ix_inspection_area" ON "inspection" ("area");


CREATE INDEX "ix_inspection_fixmedins_code" ON "inspection" ("fixmedins_code");


CREATE INDEX "ix_inspection_plan_id" ON "inspection" ("plan_id");


CREATE INDEX "ix_inspection_member_user_id" ON "inspection_member" ("user_id");


CREATE INDEX "ix_inspection_plan_region" ON "inspection_plan" ("region");


CREATE INDEX "ix_institution_token_fixmedins_code" ON "institution_token" ("fixmedins_code");


CREATE UNIQUE INDEX "ix_institution_token_token_hash" ON "institution_token" ("token_hash");


CREATE UNIQUE INDEX "ix_job_plan_job" ON "job_plan" ("job");


CREATE INDEX "ix_job_run_ended_at" ON "job_run" ("ended_at");


CREATE UNIQUE INDEX "ix_job_run_job" ON "job_run" ("job") WHERE state = 'running';


CREATE INDEX "ix_job_run_job_id" ON "job_run" ("job", "id");


CREATE INDEX "ix_knowledge_import_approval_id" ON "knowledge_import" ("approval_id");


CREATE INDEX "ix_knowledge_import_author_id" ON "knowledge_import" ("author_id");


CREATE INDEX "ix_knowledge_import_decider_id" ON "knowledge_import" ("decider_id");


CREATE INDEX "ix_knowledge_import_sha256" ON "knowledge_import" ("sha256");


CREATE INDEX "ix_knowledge_import_state_id" ON "knowledge_import" ("state", "id");


CREATE UNIQUE INDEX "ix_quarantine_entry_batch_id_number" ON "quarantine_entry" ("batch_id", "number");


CREATE INDEX "ix_quarantine_entry_sent_in_id" ON "quarantine_entry" ("sent_in_id");


CREATE INDEX "ix_quarantine_entry_state_id" ON "quarantine_entry" ("state", "id");


CREATE INDEX "ix_record_sampling_inspection_id" ON "record_sampling" ("inspection_id");


CREATE UNIQUE INDEX "ix_recovery_code_user_id_hash" ON "recovery_code" ("user_id", "hash");


CREATE INDEX "ix_regrouped_finding_case_finding_id" ON "regrouped_finding" ("case_finding_id");


CREATE INDEX "ix_regrouping_from_case_id" ON "regrouping" ("from_case_id");


CREATE INDEX "ix_regrouping_to_case_id" ON "regrouping" ("to_case_id");


CREATE INDEX "ix_review_case_amount_id" ON "review_case" ("amount" DESC, "id");


CREATE INDEX "ix_review_case_closed_at" ON "review_case" ("closed_at");


CREATE INDEX "ix_review_case_decided_at" ON "review_case" ("decided_at");


CREATE INDEX "ix_review_case_due_on_id" ON "review_case" ("due_on", "id");


CREATE INDEX "ix_review_case_fixmedins_code_scheme" ON "review_case" ("fixmedins_code", "scheme");


CREATE INDEX "ix_review_case_is_open_amount_id" ON "review_case" ("is_open", "amount" DESC, "id");


CREATE INDEX "ix_review_case_is_open_due_on_id" ON "review_case" ("is_open", "due_on", "id");


CREATE INDEX "ix_review_case_is_open_opened_at_id" ON "review_case" ("is_open", "opened_at", "id");


CREATE INDEX "ix_review_case_is_open_priority_id" ON "review_case" ("is_open", "priority" DESC, "id");


CREATE UNIQUE INDEX "ix_review_case_number" ON "review_case" ("number");


CREATE UNIQUE INDEX "ix_review_case_open_key" ON "review_case" ("open_key");


CREATE INDEX "ix_review_case_opened_at" ON "review_case" ("opened_at");


CREATE INDEX "ix_review_case_owner_id_is_open_priority_id" ON "review_case" ("owner_id", "is_open", "priority" DESC, "id");


CREATE INDEX "ix_review_case_priority_id" ON "review_case" ("priority" DESC, "id");


CREATE INDEX "ix_review_case_scheme_priority_id" ON "review_case" ("scheme", "priority" DESC, "id");


CREATE INDEX "ix_review_case_state_due_on" ON "review_case" ("state", "due_on");


CREATE INDEX "ix_review_case_subject_kind_subject_code" ON "review_case" ("subject_kind", "subject_code");


CREATE INDEX "ix_rule_change_approval_id" ON "rule_change" ("approval_id");


CREATE INDEX "ix_rule_change_author_id" ON "rule_change" ("author_id");


CREATE INDEX "ix_rule_change_decider_id" ON "rule_change" ("decider_id");


CREATE INDEX "ix_rule_change_rule_id_id" ON "rule_change" ("rule_id", "id");


CREATE INDEX "ix_rule_change_state_id" ON "rule_change" ("state", "id");


CREATE INDEX "ix_rule_change_subject_id" ON "rule_change" ("subject_id");


CREATE INDEX "ix_rule_what_if_change_id_id" ON "rule_what_if" ("change_id", "id");


CREATE UNIQUE INDEX "ix_saved_view_link" ON "saved_view" ("link");


CREATE UNIQUE INDEX "ix_saved_view_owner_id_name" ON "saved_view" ("owner_id", "name");


CREATE UNIQUE INDEX "ix_second_look_case_id_period" ON "second_look" ("case_id", "period");


CREATE INDEX "ix_second_look_verdict_id" ON "second_look" ("verdict", "id");


CREATE INDEX "ix_stored_answer_at" ON "stored_answer" ("at");


CREATE UNIQUE INDEX "ix_stored_answer_user_id_route_key" ON "stored_answer" ("user_id", "route", "key");


CREATE UNIQUE INDEX "ix_stored_backup_file_name" ON "stored_backup" ("file_name");


CREATE INDEX "ix_stored_backup_started_at" ON "stored_backup" ("started_at");


CREATE UNIQUE INDEX "ix_stored_backup_state" ON "stored_backup" ("state") WHERE state = 'running';


CREATE INDEX "ix_suppression_subject_code_rule_id_until" ON "suppression" ("subject_code", "rule_id", "until");


CREATE INDEX "ix_unmasked_subject_user_id_subject_ends_at" ON "unmasked_subject" ("user_id", "subject", "ends_at");


CREATE UNIQUE INDEX "ix_user_account_name" ON "user_account" ("name");


CREATE UNIQUE INDEX "ix_user_session_token_hash" ON "user_session" ("token_hash");


CREATE INDEX "ix_user_session_user_id" ON "user_session" ("user_id");


CREATE INDEX "ix_verdict_batch_written_at" ON "verdict_batch" ("written_at");


CREATE UNIQUE INDEX "ix_warning_feedback_fixmedins_code_message_id_warning_id" ON "warning_feedback" ("fixmedins_code", "message_id", "warning_id");


CREATE INDEX "ix_warning_feedback_fixmedins_code_warning_id" ON "warning_feedback" ("fixmedins_code", "warning_id");


CREATE INDEX "ix_warning_feedback_rule_id_is_latest" ON "warning_feedback" ("rule_id", "is_latest");
