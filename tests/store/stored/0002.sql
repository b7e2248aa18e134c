BEGIN TRANSACTION;
PRAGMA application_id = 1667329140;
PRAGMA user_version = 2;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE approval (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	post_id INTEGER NOT NULL, 
	decision VARCHAR(32) NOT NULL, 
	content_hash VARCHAR(64) NOT NULL, 
	by_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	note VARCHAR(2000) NOT NULL, 
	solo BOOLEAN NOT NULL, 
	voided_at DATETIME, 
	CONSTRAINT pk_approval PRIMARY KEY (id), 
	CONSTRAINT uq_approval_uid UNIQUE (uid), 
	CONSTRAINT ck_approval_decision CHECK (decision IN ('approved', 'returned')), 
	CONSTRAINT fk_approval_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_approval_by_id FOREIGN KEY(by_id) REFERENCES author (id)
);
INSERT INTO "approval" VALUES(1,'1d0e869e-1c1a-4d43-99b5-40e5ce4fbb5c',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,1,'approved','h',2,'2026-11-24 15:00:00.000000','',0,NULL);
INSERT INTO "approval" VALUES(2,'2881db12-8392-431c-8362-e08c62e4cd64',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,2,'approved','h',2,'2026-11-24 15:00:00.000000','',0,NULL);
CREATE TABLE audience (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	retired_at DATETIME, 
	name VARCHAR(80) NOT NULL, 
	slug VARCHAR(80) NOT NULL, 
	description VARCHAR(500) NOT NULL, 
	CONSTRAINT pk_audience PRIMARY KEY (id), 
	CONSTRAINT uq_audience_uid UNIQUE (uid), 
	CONSTRAINT ck_audience_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_audience_slug_length CHECK (length(slug) <= 80), 
	CONSTRAINT ck_audience_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_audience_version_positive CHECK (version >= 1)
);
CREATE TABLE author (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	rendered_at DATETIME NOT NULL, 
	retired_at DATETIME, 
	name VARCHAR(80) NOT NULL, 
	slug VARCHAR(80) NOT NULL, 
	roles JSON NOT NULL, 
	credentials VARCHAR(80) NOT NULL, 
	active_from DATE, 
	active_until DATE, 
	training_on DATE, 
	accounts JSON NOT NULL, 
	CONSTRAINT pk_author PRIMARY KEY (id), 
	CONSTRAINT uq_author_uid UNIQUE (uid), 
	CONSTRAINT ck_author_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_author_slug_length CHECK (length(slug) <= 80), 
	CONSTRAINT ck_author_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_author_version_positive CHECK (version >= 1), 
	CONSTRAINT ck_author_days_in_order CHECK (active_until >= active_from)
);
INSERT INTO "author" VALUES(1,'670a4086-281a-460d-b7df-dd3959c20054',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Ann','ann','["author"]','',NULL,NULL,NULL,'[]');
INSERT INTO "author" VALUES(2,'169cd51a-76fc-4719-a3b7-6bf0f75df04c',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Ben','ben','["author"]','',NULL,NULL,NULL,'[]');
CREATE TABLE campaign (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	rendered_at DATETIME NOT NULL, 
	retired_at DATETIME, 
	name VARCHAR(80) NOT NULL, 
	slug VARCHAR(80) NOT NULL, 
	starts DATE, 
	ends DATE, 
	brief VARCHAR(5000) NOT NULL, 
	colour VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_campaign PRIMARY KEY (id), 
	CONSTRAINT uq_campaign_uid UNIQUE (uid), 
	CONSTRAINT ck_campaign_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_campaign_slug_length CHECK (length(slug) <= 80), 
	CONSTRAINT ck_campaign_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_campaign_version_positive CHECK (version >= 1), 
	CONSTRAINT ck_campaign_days_in_order CHECK (ends >= starts), 
	CONSTRAINT ck_campaign_brief_length CHECK (length(brief) <= 5000)
);
INSERT INTO "campaign" VALUES(1,'4e6b50dd-2554-4fa8-a74f-c3d1393c4ff1',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Fresh Start','fresh-start',NULL,NULL,'','blue');
CREATE TABLE change (
	id INTEGER NOT NULL, 
	entry_seq INTEGER NOT NULL, 
	table_name VARCHAR(32) NOT NULL, 
	row_id INTEGER NOT NULL, 
	"before" VARCHAR, 
	"after" VARCHAR, 
	salt VARCHAR(32), 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_change PRIMARY KEY (id), 
	CONSTRAINT fk_change_entry_seq FOREIGN KEY(entry_seq) REFERENCES entry (seq)
);
INSERT INTO "change" VALUES(1,1,'practice',1,NULL,'{"clock_12h":false,"contacts":[],"created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"keep_approval_on_move":true,"name":"Elm Street","notice":"","observances":["all"],"partners":[],"paused_at":null,"places":[],"review":"four_eyes","state":"","uid":"e1cf52e3-3151-4689-8403-9f6dfadf7182","week_start":0,"zone":"America/Chicago"}','96057ace04db584370548afc0708c984','d9d60c05dca99998386237a4a1d18727f3b3b31f1d8f5f740af248cecda5568c');
INSERT INTO "change" VALUES(2,1,'author',1,NULL,'{"accounts":[],"active_from":null,"active_until":null,"created_at":"2026-11-24T15:00:00.000000+00:00","credentials":"","deleted_at":null,"name":"Ann","retired_at":null,"roles":["author"],"slug":"ann","training_on":null,"uid":"670a4086-281a-460d-b7df-dd3959c20054"}','2fde6033ff9a5d5a44563bfd455257c7','abaa88314c763e2bdd5b5fe9ae4ba88785f4d793249eefe4990ceb9aeeddaac9');
INSERT INTO "change" VALUES(3,1,'author',2,NULL,'{"accounts":[],"active_from":null,"active_until":null,"created_at":"2026-11-24T15:00:00.000000+00:00","credentials":"","deleted_at":null,"name":"Ben","retired_at":null,"roles":["author"],"slug":"ben","training_on":null,"uid":"169cd51a-76fc-4719-a3b7-6bf0f75df04c"}','4daaf891d9ed8215398167a7a7bc33ab','ceae4a703b988e37aba6fdbead0f85c883025658f0b2d7014f8a074a0a99f532');
INSERT INTO "change" VALUES(4,1,'channel',1,NULL,'{"admins":[],"audiences":[],"colour":"","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"handle":"","kind":"business","limits":{},"name":"Insta","network":"instagram","notice_posted_on":null,"owner_id":null,"privacy_reviewed_on":null,"purpose":"","retired_at":null,"slots":[],"slug":"insta","two_factor":null,"uid":"577f3a46-fa31-4631-96bd-940959c26bb2","url":""}','c21d50451435ae6ad01486e05e93ba62','15bb1fcfcf4c7cb72dd23609a1fed4a128a095f65f229745eec7928981251a42');
INSERT INTO "change" VALUES(5,2,'campaign',1,NULL,'{"brief":"","colour":"blue","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"ends":null,"name":"Fresh Start","retired_at":null,"slug":"fresh-start","starts":null,"uid":"4e6b50dd-2554-4fa8-a74f-c3d1393c4ff1"}','750a22d61c16fb22c9154d1a097458e3','88956327c3e32c03f175b37d66fb72a36c08cec4facb716f288df13c3ed327f1');
INSERT INTO "change" VALUES(6,3,'post',1,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 0","uid":"1524ffa1-130a-4143-8747-a14e0ca091c8","zone":"America/Chicago"}','52c6bc448c656688d8f28b74bb0fefc8','a4133bc46c589c7b6dccf3687bea318b81ec55e513e971886f7189d6f0a252b3');
INSERT INTO "change" VALUES(7,3,'post',2,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 1","uid":"55fe7314-40be-4e48-b4b7-df8a6d1aa55b","zone":"America/Chicago"}','14f6fe1da5b783afee86bd922bd919fb','8a9049703b38f9c80d9a85d8e79e0116ba514214e3c39338840cbaccf6a34b05');
INSERT INTO "change" VALUES(8,3,'post',3,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 2","uid":"bd9b8b67-4554-4686-9783-b6ab3e128594","zone":"America/Chicago"}','6c5372cb1cf4e9d64232ee86b945faa6','5dc0329442bee0d015d6c1557cd64a03bc36b034922aa53deebeaaf55824033f');
INSERT INTO "change" VALUES(9,3,'post',4,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 3","uid":"5ed07064-42ad-43ea-8470-a0783be5a1e0","zone":"America/Chicago"}','6c9d13d4d70bf218a595ac494bab7e8f','50b6a1be15d1c9e8c45e17e7b154e914836281d8805f06efd57240cb5b68eb8c');
INSERT INTO "change" VALUES(10,3,'post',5,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 4","uid":"1ec14169-bdb4-45a9-957e-ea047af2e455","zone":"America/Chicago"}','2d7cc823220036d68dcd173a83356a77','c13613f679423748dd18fb2f8fbfba68bb381b19a65d5d90f86447a8fe49badd');
INSERT INTO "change" VALUES(11,3,'post',6,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 5","uid":"ba106a81-b834-4d13-95fc-a1d43f50db8a","zone":"America/Chicago"}','572f55fae1bb02de60456347ba086e07','d458ae4aa9e51749e48ecfb1ef4ae94d6a4d9762967ad16b6a93c1d5e49b566f');
INSERT INTO "change" VALUES(12,3,'post',7,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 6","uid":"69e03772-16b1-45f6-83a6-87c2bdedf1bf","zone":"America/Chicago"}','b2c3472be8e4b44c74cab1cfcb106d2d','bb707c0037e6d009a83d005f4bd1b04c1e63ce4d2535ee784fbc8b30206b00da');
INSERT INTO "change" VALUES(13,3,'post',8,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 7","uid":"c67376ff-462b-432c-9a50-7363727d872d","zone":"America/Chicago"}','452920a5dc35eef27252f4ca1ce44c59','c5440d60eeee5aa373fb77e32f059212e7d02efd7a32de3c00d7c513e02ce0c9');
INSERT INTO "change" VALUES(14,4,'post',1,'{"status":"in_review"}','{"status":"approved"}','06fc93558cba18ff6916677520e920cb','b3dcedb9981d28b70998bd51d36d7ab7c8ca818c08745d61d68b773843810048');
INSERT INTO "change" VALUES(15,4,'approval',1,NULL,'{"at":"2026-11-24T15:00:00.000000+00:00","by_id":2,"content_hash":"h","created_at":"2026-11-24T15:00:00.000000+00:00","decision":"approved","deleted_at":null,"note":"","post_id":1,"solo":false,"uid":"1d0e869e-1c1a-4d43-99b5-40e5ce4fbb5c","voided_at":null}','8067c2f9fbea2ec202b2b6ab52cbd43e','1dc597f91bfe7624e9c9bd351212374e1fe58b276686c85e8ebf2546c1d5d62a');
INSERT INTO "change" VALUES(16,4,'post',2,'{"status":"in_review"}','{"status":"approved"}','237f7836671ddcf0731cf5412168d658','af42b62a30afa5e1fee982dff7bffd95879269f01efec04bc762404b8ac4e310');
INSERT INTO "change" VALUES(17,4,'approval',2,NULL,'{"at":"2026-11-24T15:00:00.000000+00:00","by_id":2,"content_hash":"h","created_at":"2026-11-24T15:00:00.000000+00:00","decision":"approved","deleted_at":null,"note":"","post_id":2,"solo":false,"uid":"2881db12-8392-431c-8362-e08c62e4cd64","voided_at":null}','757c80b7b6739cae9ff9b9370698a346','263651ba45fc7129ca7f2acc5addf302a388cc32c02382c70189e8a8e53ce4db');
INSERT INTO "change" VALUES(18,5,'comment',1,NULL,'{"by_id":2,"created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"post_id":3,"resolved_at":null,"text":"Nice; one; more: \u00fcn\u00ef \ud83e\ude7a","to_id":null,"uid":"c645bb7b-074d-49b8-8952-baa9c437b48d"}','6d2dd6670c21ef23aa545053700f686f','c2590420c69ca22cef943d6673fcc949ecf56f263b979be43f993735d1e57df2');
INSERT INTO "change" VALUES(19,5,'post',9,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":null,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":null,"created_at":"2026-11-24T15:00:00.000000+00:00","day":null,"deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"draft","tags":[],"title":"undated","uid":"79967581-1113-43f1-b85b-73b33d4de3d2","zone":""}','8f520f2c804953ac4357f1c0a8f29f3b','0f83b3f77f99c66b419e7be879dd31b2bf9bb0be474645a75866d6cd8921b85f');
INSERT INTO "change" VALUES(20,6,'post',4,'{"clock":"09:00:00","day":"2026-12-01","title":"post 3"}','{"clock":null,"day":"2026-12-24","title":"it''s moved"}','9881873ee3cdcdf851e0a20ca4c7a9c8','187fca3e959572fc4d993f353b70c4321c32f697ffcd6e1bd0f1e6977d67b5c8');
INSERT INTO "change" VALUES(21,7,'post',5,'{"deleted_at":null}','{"deleted_at":"2026-11-24T15:00:00.000000+00:00"}','f91820dc79c52fc78d8fa0a0dbc4ac39','88ec24b1a218e64a7bfd59832eb8bad838329f699405fc3fddc048ec39c3517d');
CREATE TABLE channel (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	rendered_at DATETIME NOT NULL, 
	retired_at DATETIME, 
	name VARCHAR(80) NOT NULL, 
	slug VARCHAR(80) NOT NULL, 
	network VARCHAR(32) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	handle VARCHAR(80) NOT NULL, 
	url VARCHAR(500) NOT NULL, 
	owner_id INTEGER, 
	audiences JSON NOT NULL, 
	purpose VARCHAR(200) NOT NULL, 
	colour VARCHAR(32) NOT NULL, 
	admins JSON NOT NULL, 
	two_factor BOOLEAN, 
	privacy_reviewed_on DATE, 
	notice_posted_on DATE, 
	slots JSON NOT NULL, 
	limits JSON NOT NULL, 
	CONSTRAINT pk_channel PRIMARY KEY (id), 
	CONSTRAINT uq_channel_uid UNIQUE (uid), 
	CONSTRAINT ck_channel_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_channel_slug_length CHECK (length(slug) <= 80), 
	CONSTRAINT ck_channel_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_channel_version_positive CHECK (version >= 1), 
	CONSTRAINT ck_channel_network CHECK (network IN ('facebook', 'instagram', 'linkedin', 'x', 'youtube', 'tiktok', 'threads', 'bluesky', 'mastodon', 'pinterest', 'google', 'newsletter', 'blog', 'other')), 
	CONSTRAINT ck_channel_channel_kind CHECK (kind IN ('business', 'personal')), 
	CONSTRAINT ck_channel_url_length CHECK (length(url) <= 500), 
	CONSTRAINT ck_channel_purpose_length CHECK (length(purpose) <= 200), 
	CONSTRAINT fk_channel_owner_id FOREIGN KEY(owner_id) REFERENCES author (id)
);
INSERT INTO "channel" VALUES(1,'577f3a46-fa31-4631-96bd-940959c26bb2',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Insta','insta','instagram','business','','',NULL,'[]','','','[]',NULL,NULL,NULL,'[]','{}');
CREATE TABLE "closure" (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	rendered_at DATETIME NOT NULL, 
	retired_at DATETIME, 
	name VARCHAR(80) NOT NULL, 
	slug VARCHAR(80) NOT NULL, 
	starts DATE NOT NULL, 
	ends DATE NOT NULL, 
	blackout BOOLEAN NOT NULL, 
	CONSTRAINT pk_closure PRIMARY KEY (id), 
	CONSTRAINT ck_closure_days_in_order CHECK (ends >= starts), 
	CONSTRAINT uq_closure_uid UNIQUE (uid), 
	CONSTRAINT ck_closure_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_closure_slug_length CHECK (length(slug) <= 80), 
	CONSTRAINT ck_closure_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_closure_version_positive CHECK (version >= 1)
);
CREATE TABLE comment (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	post_id INTEGER NOT NULL, 
	by_id INTEGER NOT NULL, 
	to_id INTEGER, 
	text VARCHAR(5000) NOT NULL, 
	resolved_at DATETIME, 
	CONSTRAINT pk_comment PRIMARY KEY (id), 
	CONSTRAINT uq_comment_uid UNIQUE (uid), 
	CONSTRAINT fk_comment_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_comment_by_id FOREIGN KEY(by_id) REFERENCES author (id), 
	CONSTRAINT fk_comment_to_id FOREIGN KEY(to_id) REFERENCES author (id)
);
INSERT INTO "comment" VALUES(1,'c645bb7b-074d-49b8-8952-baa9c437b48d',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,3,2,NULL,'Nice; one; more: ünï 🩺',NULL);
CREATE TABLE consent (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	reference VARCHAR(80) NOT NULL, 
	scope VARCHAR(500) NOT NULL, 
	signed_on DATE, 
	expires_on DATE, 
	revoked_on DATE, 
	sealed BLOB, 
	CONSTRAINT pk_consent PRIMARY KEY (id), 
	CONSTRAINT uq_consent_uid UNIQUE (uid)
);
CREATE TABLE draft (
	"key" VARCHAR(36) NOT NULL, 
	noun VARCHAR(32) NOT NULL, 
	row_id INTEGER, 
	actor_id INTEGER, 
	base_version INTEGER, 
	"values" JSON NOT NULL, 
	saved_at DATETIME NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY ("key")
);
CREATE TABLE entry (
	seq INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor_id INTEGER, 
	actor_name VARCHAR(80) NOT NULL, 
	origin VARCHAR(32) NOT NULL, 
	action VARCHAR(64) NOT NULL, 
	summary VARCHAR(300) NOT NULL, 
	undoable BOOLEAN NOT NULL, 
	undoes INTEGER, 
	revision VARCHAR(32) NOT NULL, 
	changes_hash VARCHAR(64) NOT NULL, 
	previous_hash VARCHAR(64) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_entry PRIMARY KEY (seq), 
	CONSTRAINT ck_entry_origin CHECK (origin IN ('app', 'cli', 'import', 'system')), 
	CONSTRAINT ck_entry_seq_positive CHECK (seq >= 1), 
	CONSTRAINT uq_entry_hash UNIQUE (hash)
);
INSERT INTO "entry" VALUES(1,'2026-11-24 15:00:00.000000',1,'Ann','cli','practice.create','started the plan of Elm Street',0,NULL,'0002','b4e89e41d81359574861c4b71f43be772fcc446ca923762a1422e8b993e5f5ec','0000000000000000000000000000000000000000000000000000000000000000','314f654f5c6a922122e99ac8c79f979469bb8f1c53b5f8172396e3c321b031e6');
INSERT INTO "entry" VALUES(2,'2026-11-24 15:00:00.000000',1,'Ann','cli','campaign.add','',1,NULL,'0002','9f823873479d2425541445e8f12297fe9ec02e9f2ea65de382a72f3ea98ec636','314f654f5c6a922122e99ac8c79f979469bb8f1c53b5f8172396e3c321b031e6','dc624ff1e3563c3dd72666f4b36b3ca39e0e8e3112aaa93d4d0cbbe6813c6a98');
INSERT INTO "entry" VALUES(3,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.add','added post 0, post 1, post 2, post 3, post 4, post 5, post 6, post 7',1,NULL,'0002','7ed0cd010f690b8b7a6b656ffec5228a4cfafccd5cf0fa2541c34b9f23fd28d6','dc624ff1e3563c3dd72666f4b36b3ca39e0e8e3112aaa93d4d0cbbe6813c6a98','fcde42f5bf42948e978a646bb01be403780691a02aa2c6d9a921e688995c2c96');
INSERT INTO "entry" VALUES(4,'2026-11-24 15:00:00.000000',2,'Ben','cli','post.approve','',1,NULL,'0002','9bdd6265b19a3526ed31569cac8d1b996641eb85bf0a1441256244877cc0c850','fcde42f5bf42948e978a646bb01be403780691a02aa2c6d9a921e688995c2c96','7764a40343687a7025eb849c77988e15ad3ddf4553042e5e7241a3434c2667e6');
INSERT INTO "entry" VALUES(5,'2026-11-24 15:00:00.000000',2,'Ben','cli','comment.add','',1,NULL,'0002','7cce2933acdaa4c97cfc379c1df75c366a0f46b31d252f7b1630aff47aa3d46c','7764a40343687a7025eb849c77988e15ad3ddf4553042e5e7241a3434c2667e6','70a8084cb825d42446ae81d5a96f3f12de65b29a21e4afe5be68afb74deced04');
INSERT INTO "entry" VALUES(6,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.edit','edited #4',1,NULL,'0002','e06de1bbd3fb5ed8ebe6255796b4d7290c759ca372fb05fd8aa8952a2ef2fb64','70a8084cb825d42446ae81d5a96f3f12de65b29a21e4afe5be68afb74deced04','87aa9cfa23f937b62bafd49779b8b967636403af1bd8fb9d74104ec5b0761e67');
INSERT INTO "entry" VALUES(7,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.delete','',1,NULL,'0002','8651b113eca69660d8eeac5957a714064647cf69480d086871077abd6b08d58b','87aa9cfa23f937b62bafd49779b8b967636403af1bd8fb9d74104ec5b0761e67','d3cccd28244aed428a39cf524e0b61ec20502619b55e9f678b1a2d66d5864e16');
CREATE TABLE "escalation_level" (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	retired_at DATETIME, 
	name VARCHAR(80) NOT NULL, 
	slug VARCHAR(80) NOT NULL, 
	level INTEGER NOT NULL, 
	owner_id INTEGER, 
	deputy_id INTEGER, 
	contacts JSON NOT NULL, 
	answer_minutes INTEGER, 
	guidance VARCHAR(5000) NOT NULL, 
	CONSTRAINT pk_escalation_level PRIMARY KEY (id), 
	CONSTRAINT fk_escalation_level_deputy_id FOREIGN KEY(deputy_id) REFERENCES author (id), 
	CONSTRAINT ck_escalation_level_level_range CHECK (level BETWEEN 0 AND 9), 
	CONSTRAINT uq_escalation_level_uid UNIQUE (uid), 
	CONSTRAINT fk_escalation_level_owner_id FOREIGN KEY(owner_id) REFERENCES author (id), 
	CONSTRAINT ck_escalation_level_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_escalation_level_slug_length CHECK (length(slug) <= 80), 
	CONSTRAINT ck_escalation_level_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_escalation_level_version_positive CHECK (version >= 1)
);
CREATE TABLE feed (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	rendered_at DATETIME NOT NULL, 
	retired_at DATETIME, 
	name VARCHAR(80) NOT NULL, 
	slug VARCHAR(80) NOT NULL, 
	description VARCHAR(500) NOT NULL, 
	filter JSON NOT NULL, 
	statuses JSON NOT NULL, 
	with_text BOOLEAN NOT NULL, 
	options JSON NOT NULL, 
	file_code VARCHAR(16) NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	revoked_at DATETIME, 
	CONSTRAINT pk_feed PRIMARY KEY (id), 
	CONSTRAINT uq_feed_uid UNIQUE (uid), 
	CONSTRAINT ck_feed_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_feed_slug_length CHECK (length(slug) <= 80), 
	CONSTRAINT ck_feed_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_feed_version_positive CHECK (version >= 1)
);
CREATE TABLE fetch_stamp (
	feed_id INTEGER NOT NULL, 
	client VARCHAR(80) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_fetch_stamp PRIMARY KEY (feed_id, client), 
	CONSTRAINT fk_fetch_stamp_feed_id FOREIGN KEY(feed_id) REFERENCES feed (id)
);
CREATE TABLE finding (
	id INTEGER NOT NULL, 
	post_id INTEGER NOT NULL, 
	pack VARCHAR(64) NOT NULL, 
	text_hash VARCHAR(64) NOT NULL, 
	rule VARCHAR(32) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	severity VARCHAR(32) NOT NULL, 
	start_at INTEGER NOT NULL, 
	end_at INTEGER NOT NULL, 
	message VARCHAR(500) NOT NULL, 
	suggestion VARCHAR(800) NOT NULL, 
	CONSTRAINT pk_finding PRIMARY KEY (id), 
	CONSTRAINT ck_finding_finding_kind CHECK (kind IN ('rule', 'ask', 'learned', 'plan', 'counter')), 
	CONSTRAINT ck_finding_severity CHECK (severity IN ('block', 'warn', 'ask', 'advise')), 
	CONSTRAINT ck_finding_span_in_order CHECK (end_at >= start_at), 
	CONSTRAINT fk_finding_post_id FOREIGN KEY(post_id) REFERENCES post (id)
);
CREATE TABLE "goal" (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	retired_at DATETIME, 
	name VARCHAR(80) NOT NULL, 
	slug VARCHAR(80) NOT NULL, 
	measure VARCHAR(32) NOT NULL, 
	filter JSON NOT NULL, 
	comparison VARCHAR(32) NOT NULL, 
	baseline FLOAT, 
	target FLOAT, 
	unit VARCHAR(80) NOT NULL, 
	period VARCHAR(32) NOT NULL, 
	due DATE, 
	owner_id INTEGER, 
	campaign_id INTEGER, 
	pieces BOOLEAN NOT NULL, 
	active BOOLEAN NOT NULL, 
	most FLOAT, 
	CONSTRAINT pk_goal PRIMARY KEY (id), 
	CONSTRAINT ck_goal_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_goal_name_length CHECK (length(name) <= 80), 
	CONSTRAINT uq_goal_uid UNIQUE (uid), 
	CONSTRAINT fk_goal_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT ck_goal_active_is_measurable CHECK (NOT active OR (target IS NOT NULL AND due IS NOT NULL AND length(unit) > 0)), 
	CONSTRAINT ck_goal_slug_length CHECK (length(slug) <= 80), 
	CONSTRAINT fk_goal_owner_id FOREIGN KEY(owner_id) REFERENCES author (id), 
	CONSTRAINT ck_goal_version_positive CHECK (version >= 1)
);
CREATE TABLE incident (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	interaction_id INTEGER, 
	post_id INTEGER, 
	level INTEGER NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	owner_id INTEGER, 
	opened_at DATETIME NOT NULL, 
	due_at DATETIME, 
	closed_at DATETIME, 
	drill BOOLEAN NOT NULL, 
	sealed BLOB, 
	CONSTRAINT pk_incident PRIMARY KEY (id), 
	CONSTRAINT uq_incident_uid UNIQUE (uid), 
	CONSTRAINT fk_incident_interaction_id FOREIGN KEY(interaction_id) REFERENCES interaction (id), 
	CONSTRAINT fk_incident_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_incident_owner_id FOREIGN KEY(owner_id) REFERENCES author (id)
);
CREATE TABLE incident_step (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	incident_id INTEGER NOT NULL, 
	by_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	sealed BLOB, 
	CONSTRAINT pk_incident_step PRIMARY KEY (id), 
	CONSTRAINT uq_incident_step_uid UNIQUE (uid), 
	CONSTRAINT fk_incident_step_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id), 
	CONSTRAINT fk_incident_step_by_id FOREIGN KEY(by_id) REFERENCES author (id)
);
CREATE TABLE interaction (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	channel_id INTEGER NOT NULL, 
	post_id INTEGER, 
	kind VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	owner_id INTEGER, 
	due_at DATETIME, 
	thread VARCHAR(80) NOT NULL, 
	handle_mac BLOB, 
	sealed BLOB, 
	CONSTRAINT pk_interaction PRIMARY KEY (id), 
	CONSTRAINT uq_interaction_uid UNIQUE (uid), 
	CONSTRAINT fk_interaction_channel_id FOREIGN KEY(channel_id) REFERENCES channel (id), 
	CONSTRAINT fk_interaction_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_interaction_owner_id FOREIGN KEY(owner_id) REFERENCES author (id)
);
CREATE TABLE observance (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	"key" VARCHAR(80) NOT NULL, 
	year INTEGER NOT NULL, 
	starts DATE NOT NULL, 
	ends DATE NOT NULL, 
	CONSTRAINT pk_observance PRIMARY KEY (id), 
	CONSTRAINT uq_observance_uid UNIQUE (uid), 
	CONSTRAINT ck_observance_days_in_order CHECK (ends >= starts)
);
CREATE TABLE override (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	post_id INTEGER NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
	rule VARCHAR(32) NOT NULL, 
	reason VARCHAR(2000) NOT NULL, 
	by_id INTEGER NOT NULL, 
	second_id INTEGER, 
	expires_on DATE, 
	CONSTRAINT pk_override PRIMARY KEY (id), 
	CONSTRAINT uq_override_uid UNIQUE (uid), 
	CONSTRAINT fk_override_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_override_by_id FOREIGN KEY(by_id) REFERENCES author (id), 
	CONSTRAINT fk_override_second_id FOREIGN KEY(second_id) REFERENCES author (id)
);
CREATE TABLE pillar (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	retired_at DATETIME, 
	name VARCHAR(80) NOT NULL, 
	slug VARCHAR(80) NOT NULL, 
	description VARCHAR(500) NOT NULL, 
	share INTEGER, 
	CONSTRAINT pk_pillar PRIMARY KEY (id), 
	CONSTRAINT uq_pillar_uid UNIQUE (uid), 
	CONSTRAINT ck_pillar_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_pillar_slug_length CHECK (length(slug) <= 80), 
	CONSTRAINT ck_pillar_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_pillar_version_positive CHECK (version >= 1), 
	CONSTRAINT ck_pillar_share_percent CHECK (share BETWEEN 0 AND 100)
);
CREATE TABLE plan_version (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	number INTEGER NOT NULL, 
	approved_by_id INTEGER NOT NULL, 
	approved_on DATE NOT NULL, 
	review_on DATE NOT NULL, 
	note VARCHAR(500) NOT NULL, 
	document VARCHAR(1000000) NOT NULL, 
	CONSTRAINT pk_plan_version PRIMARY KEY (id), 
	CONSTRAINT uq_plan_version_uid UNIQUE (uid), 
	CONSTRAINT ck_plan_version_days_in_order CHECK (review_on >= approved_on), 
	CONSTRAINT ck_plan_version_document_length CHECK (length(document) <= 1000000), 
	CONSTRAINT fk_plan_version_approved_by_id FOREIGN KEY(approved_by_id) REFERENCES author (id)
);
CREATE TABLE post (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	rendered_at DATETIME NOT NULL, 
	title VARCHAR(200) NOT NULL, 
	body VARCHAR(100000) NOT NULL, 
	channel_id INTEGER, 
	author_id INTEGER, 
	reviewer_id INTEGER, 
	audience_id INTEGER, 
	pillar_id INTEGER, 
	campaign_id INTEGER, 
	goals JSON NOT NULL, 
	day DATE, 
	clock TIME, 
	zone VARCHAR(64) NOT NULL, 
	fold INTEGER NOT NULL, 
	link VARCHAR(2000) NOT NULL, 
	tags JSON NOT NULL, 
	media JSON NOT NULL, 
	first_comment VARCHAR(5000) NOT NULL, 
	image_text VARCHAR(5000) NOT NULL, 
	notes VARCHAR(20000) NOT NULL, 
	series_id INTEGER, 
	original_day DATE, 
	"group" VARCHAR(36), 
	status VARCHAR(32) NOT NULL, 
	instant DATETIME, 
	local_day DATE, 
	local_clock TIME, 
	permalink VARCHAR(2000) NOT NULL, 
	published_at DATETIME, 
	published_by_id INTEGER, 
	recorded BOOLEAN NOT NULL, 
	cancelled_at DATETIME, 
	cancelled_from VARCHAR(32), 
	pulled_at DATETIME, 
	pulled_reason VARCHAR(2000) NOT NULL, 
	CONSTRAINT pk_post PRIMARY KEY (id), 
	CONSTRAINT uq_post_uid UNIQUE (uid), 
	CONSTRAINT ck_post_status CHECK (status IN ('idea', 'draft', 'in_review', 'approved', 'scheduled', 'published', 'cancelled', 'pulled')), 
	CONSTRAINT ck_post_cancelled_from CHECK (cancelled_from IN ('idea', 'draft', 'in_review', 'approved', 'scheduled', 'published', 'cancelled', 'pulled')), 
	CONSTRAINT ck_post_title_length CHECK (length(title) <= 200), 
	CONSTRAINT ck_post_body_length CHECK (length(body) <= 100000), 
	CONSTRAINT ck_post_notes_length CHECK (length(notes) <= 20000), 
	CONSTRAINT ck_post_version_positive CHECK (version >= 1), 
	CONSTRAINT ck_post_clock_has_day CHECK (clock IS NULL OR day IS NOT NULL), 
	CONSTRAINT ck_post_instant_with_day CHECK ((day IS NULL) = (instant IS NULL)), 
	CONSTRAINT ck_post_local_with_day CHECK ((day IS NULL) = (local_day IS NULL)), 
	CONSTRAINT ck_post_day_has_zone CHECK (day IS NULL OR length(zone) > 0), 
	CONSTRAINT ck_post_scheduled_has_day CHECK (status <> 'scheduled' OR day IS NOT NULL), 
	CONSTRAINT ck_post_published_has_time CHECK (status <> 'published' OR published_at IS NOT NULL), 
	CONSTRAINT ck_post_fold_is_bit CHECK (fold IN (0, 1)), 
	CONSTRAINT fk_post_channel_id FOREIGN KEY(channel_id) REFERENCES channel (id), 
	CONSTRAINT fk_post_author_id FOREIGN KEY(author_id) REFERENCES author (id), 
	CONSTRAINT fk_post_reviewer_id FOREIGN KEY(reviewer_id) REFERENCES author (id), 
	CONSTRAINT fk_post_audience_id FOREIGN KEY(audience_id) REFERENCES audience (id), 
	CONSTRAINT fk_post_pillar_id FOREIGN KEY(pillar_id) REFERENCES pillar (id), 
	CONSTRAINT fk_post_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_post_series_id FOREIGN KEY(series_id) REFERENCES series (id), 
	CONSTRAINT fk_post_published_by_id FOREIGN KEY(published_by_id) REFERENCES author (id)
);
INSERT INTO "post" VALUES(1,'1524ffa1-130a-4143-8747-a14e0ca091c8',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','post 0','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'approved','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(2,'55fe7314-40be-4e48-b4b7-df8a6d1aa55b',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','post 1','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'approved','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(3,'bd9b8b67-4554-4686-9783-b6ab3e128594',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 2','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(4,'5ed07064-42ad-43ea-8470-a0783be5a1e0',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','it''s moved','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-24',NULL,'America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-24 00:00:00.000000','2026-12-24',NULL,'',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(5,'1ec14169-bdb4-45a9-957e-ea047af2e455',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001','2026-11-24 15:00:00.000000','2026-11-24 15:00:01.000000','post 4','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(6,'ba106a81-b834-4d13-95fc-a1d43f50db8a',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 5','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(7,'69e03772-16b1-45f6-83a6-87c2bdedf1bf',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 6','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(8,'c67376ff-462b-432c-9a50-7363727d872d',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 7','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(9,'79967581-1113-43f1-b85b-73b33d4de3d2',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','undated','Come in before the holidays.',1,1,NULL,NULL,NULL,NULL,'[]',NULL,NULL,'',0,'','[]','[]','','','',NULL,NULL,NULL,'draft',NULL,NULL,NULL,'',NULL,NULL,0,NULL,NULL,NULL,'');
CREATE TABLE "practice" (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	rendered_at DATETIME NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	zone VARCHAR(64) NOT NULL, 
	state VARCHAR(80) NOT NULL, 
	review VARCHAR(32) NOT NULL, 
	week_start INTEGER NOT NULL, 
	clock_12h BOOLEAN NOT NULL, 
	contacts JSON NOT NULL, 
	notice VARCHAR(2000) NOT NULL, 
	places JSON NOT NULL, 
	partners JSON NOT NULL, 
	keep_approval_on_move BOOLEAN NOT NULL, 
	observances JSON NOT NULL, 
	paused_at DATETIME, 
	CONSTRAINT pk_practice PRIMARY KEY (id), 
	CONSTRAINT ck_practice_notice_length CHECK (length(notice) <= 2000), 
	CONSTRAINT ck_practice_review_mode CHECK (review IN ('four_eyes', 'solo')), 
	CONSTRAINT uq_practice_uid UNIQUE (uid), 
	CONSTRAINT ck_practice_version_positive CHECK (version >= 1), 
	CONSTRAINT ck_practice_only_one CHECK (id = 1), 
	CONSTRAINT ck_practice_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_practice_week_start_range CHECK (week_start BETWEEN 0 AND 6)
);
INSERT INTO "practice" VALUES(1,'e1cf52e3-3151-4689-8403-9f6dfadf7182',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','Elm Street','America/Chicago','','four_eyes',0,0,'[]','','[]','[]',1,'["all"]',NULL);
CREATE TABLE pulse (
	id INTEGER NOT NULL, 
	feed_revision INTEGER NOT NULL, 
	revised_at DATETIME NOT NULL, 
	stamp DATETIME NOT NULL, 
	CONSTRAINT pk_pulse PRIMARY KEY (id), 
	CONSTRAINT ck_pulse_only_one CHECK (id = 1)
);
INSERT INTO "pulse" VALUES(1,7,'2026-11-24 15:00:00.000000','2026-11-24 15:00:01.000000');
CREATE TABLE reading (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	goal_id INTEGER NOT NULL, 
	day DATE NOT NULL, 
	value FLOAT NOT NULL, 
	note VARCHAR(500) NOT NULL, 
	CONSTRAINT pk_reading PRIMARY KEY (id), 
	CONSTRAINT uq_reading_uid UNIQUE (uid), 
	CONSTRAINT fk_reading_goal_id FOREIGN KEY(goal_id) REFERENCES goal (id)
);
CREATE TABLE receipt (
	"key" VARCHAR(200) NOT NULL, 
	verb VARCHAR(64) NOT NULL, 
	payload_hash VARCHAR(64) NOT NULL, 
	result VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_receipt PRIMARY KEY ("key", verb)
);
CREATE TABLE reply (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	interaction_id INTEGER NOT NULL, 
	by_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	public BOOLEAN NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	sealed BLOB, 
	CONSTRAINT pk_reply PRIMARY KEY (id), 
	CONSTRAINT uq_reply_uid UNIQUE (uid), 
	CONSTRAINT fk_reply_interaction_id FOREIGN KEY(interaction_id) REFERENCES interaction (id), 
	CONSTRAINT fk_reply_by_id FOREIGN KEY(by_id) REFERENCES author (id)
);
CREATE TABLE series (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	rendered_at DATETIME NOT NULL, 
	retired_at DATETIME, 
	name VARCHAR(80) NOT NULL, 
	slug VARCHAR(80) NOT NULL, 
	rule VARCHAR(500) NOT NULL, 
	starts DATE, 
	clock TIME, 
	zone VARCHAR(64) NOT NULL, 
	exceptions JSON NOT NULL, 
	skip_closures BOOLEAN NOT NULL, 
	template JSON NOT NULL, 
	channel_id INTEGER, 
	author_id INTEGER, 
	campaign_id INTEGER, 
	CONSTRAINT pk_series PRIMARY KEY (id), 
	CONSTRAINT uq_series_uid UNIQUE (uid), 
	CONSTRAINT ck_series_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_series_slug_length CHECK (length(slug) <= 80), 
	CONSTRAINT ck_series_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_series_version_positive CHECK (version >= 1), 
	CONSTRAINT fk_series_channel_id FOREIGN KEY(channel_id) REFERENCES channel (id), 
	CONSTRAINT fk_series_author_id FOREIGN KEY(author_id) REFERENCES author (id), 
	CONSTRAINT fk_series_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
);
CREATE TABLE sm_record (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	interaction_id INTEGER, 
	amends_id INTEGER, 
	by_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	charted_on DATE, 
	record_key BLOB, 
	sealed BLOB, 
	CONSTRAINT pk_sm_record PRIMARY KEY (id), 
	CONSTRAINT uq_sm_record_uid UNIQUE (uid), 
	CONSTRAINT fk_sm_record_interaction_id FOREIGN KEY(interaction_id) REFERENCES interaction (id), 
	CONSTRAINT fk_sm_record_amends_id FOREIGN KEY(amends_id) REFERENCES sm_record (id), 
	CONSTRAINT fk_sm_record_by_id FOREIGN KEY(by_id) REFERENCES author (id)
);
CREATE INDEX ix_entry_undoes ON entry (undoes);
CREATE INDEX ix_entry_actor ON entry (actor_id, seq);
CREATE INDEX ix_draft_place ON draft (noun, row_id, actor_id);
CREATE UNIQUE INDEX uq_author_slug_living ON author (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_author_name_living ON author (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_audience_name_living ON audience (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_audience_slug_living ON audience (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_feed_slug_living ON feed (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_feed_name_living ON feed (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_pillar_name_living ON pillar (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_pillar_slug_living ON pillar (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_campaign_slug_living ON campaign (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_campaign_name_living ON campaign (name) WHERE deleted_at IS NULL;
CREATE INDEX ix_change_row ON change (table_name, row_id, entry_seq);
CREATE INDEX ix_change_entry ON change (entry_seq);
CREATE UNIQUE INDEX uq_channel_slug_living ON channel (slug) WHERE deleted_at IS NULL;
CREATE INDEX ix_channel_owner_id ON channel (owner_id);
CREATE UNIQUE INDEX uq_channel_name_living ON channel (name) WHERE deleted_at IS NULL;
CREATE INDEX ix_reading_goal_id ON reading (goal_id);
CREATE UNIQUE INDEX uq_series_slug_living ON series (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_series_name_living ON series (name) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_audience_id ON post (audience_id);
CREATE INDEX ix_post_status ON post (status, instant) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_group ON post ("group");
CREATE UNIQUE INDEX uq_post_series_slot ON post (series_id, original_day) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_channel_id ON post (channel_id);
CREATE INDEX ix_post_calendar ON post (local_day, local_clock, id, status, title, channel_id, author_id, campaign_id, "group", instant, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_reviewer_id ON post (reviewer_id);
CREATE INDEX ix_post_author_id ON post (author_id);
CREATE INDEX ix_post_campaign_id ON post (campaign_id);
CREATE INDEX ix_post_pillar_id ON post (pillar_id);
CREATE INDEX ix_interaction_channel_id ON interaction (channel_id);
CREATE INDEX ix_approval_post_id ON approval (post_id);
CREATE INDEX ix_override_post_id ON override (post_id);
CREATE INDEX ix_comment_post_id ON comment (post_id);
CREATE INDEX ix_finding_post_pack ON finding (post_id, pack);
CREATE INDEX ix_reply_interaction_id ON reply (interaction_id);
CREATE INDEX ix_incident_step_incident_id ON incident_step (incident_id);
CREATE UNIQUE INDEX uq_goal_name_living ON goal (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_goal_slug_living ON goal (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_observance_key_year_living ON observance ("key", year) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_closure_name_living ON closure (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_closure_slug_living ON closure (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_escalation_level_name_living ON escalation_level (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_escalation_level_slug_living ON escalation_level (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_plan_version_number_living ON plan_version (number) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_goals ON post (local_day, status, channel_id, pillar_id, audience_id, author_id, campaign_id, "group", instant, deleted_at) WHERE deleted_at IS NULL;
CREATE TRIGGER keep_entry_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER keep_entry_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END;
CREATE TRIGGER keep_entry_insert BEFORE INSERT ON entry WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry) OR EXISTS (SELECT 1 FROM entry WHERE hash = NEW.hash) BEGIN SELECT RAISE(ABORT, 'history is only added to at its end'); END;
CREATE TRIGGER keep_change_update BEFORE UPDATE ON change WHEN NEW."id" IS NOT OLD."id" OR NEW."entry_seq" IS NOT OLD."entry_seq" OR NEW."table_name" IS NOT OLD."table_name" OR NEW."row_id" IS NOT OLD."row_id" OR NEW."hash" IS NOT OLD."hash" OR (NEW."before" IS NOT NULL AND NEW."before" IS NOT OLD."before") OR (NEW."after" IS NOT NULL AND NEW."after" IS NOT OLD."after") OR (NEW."salt" IS NOT NULL AND NEW."salt" IS NOT OLD."salt") BEGIN SELECT RAISE(ABORT, 'a change can only be emptied'); END;
CREATE TRIGGER keep_change_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'a change is never deleted'); END;
CREATE TRIGGER keep_change_insert BEFORE INSERT ON change WHEN EXISTS (SELECT 1 FROM change WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a change is never overwritten'); END;
COMMIT;
