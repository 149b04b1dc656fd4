-- A vice-chair holds the role of the seat beside the member's: it stands in for the chair in reopening and confirming.
INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, valid_from, granted_by, created_at)
SELECT gen_random_uuid(), role_grant.account_id, 'council-vice-chair', 'council', scope_id, valid_from, granted_by, created_at
FROM role_grant
JOIN council_member ON council_member.account_id = role_grant.account_id
  AND council_id::text = scope_id AND capacity = 'vice-chair' AND left_on IS NULL
WHERE role = 'council-member' AND scope_kind = 'council' AND valid_to IS NULL;
