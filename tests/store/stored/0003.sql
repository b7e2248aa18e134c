BEGIN TRANSACTION;
PRAGMA application_id = 1667329140;
PRAGMA user_version = 3;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE answer (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	post_id INTEGER NOT NULL, 
	ask VARCHAR(32) NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
	sentence VARCHAR(2000) NOT NULL, 
	choice VARCHAR(32) NOT NULL, 
	blocks BOOLEAN NOT NULL, 
	by_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_answer PRIMARY KEY (id), 
	CONSTRAINT uq_answer_uid UNIQUE (uid), 
	CONSTRAINT fk_answer_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_answer_by_id FOREIGN KEY(by_id) REFERENCES author (id)
);
INSERT INTO "answer" VALUES(1,'59be4c86-8158-45ed-83d8-f4c61041b33f',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,3,'who','f','She''s here; still.','staff',0,2,'2026-11-24 15:00:00.000000');
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
INSERT INTO "approval" VALUES(1,'8c391c80-317b-4547-8ba5-4e9717c92003',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,1,'approved','h',2,'2026-11-24 15:00:00.000000','',0,NULL);
INSERT INTO "approval" VALUES(2,'d16ec10b-6e6a-4151-9d5b-ee401a1998aa',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,2,'approved','h',2,'2026-11-24 15:00:00.000000','',0,NULL);
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
INSERT INTO "author" VALUES(1,'615a60c3-ac49-4346-b198-7f11bf910518',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Ann','ann','["author"]','',NULL,NULL,NULL,'[]');
INSERT INTO "author" VALUES(2,'75307b0f-57b7-442a-bf7a-f72b9943d31d',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Ben','ben','["author"]','',NULL,NULL,NULL,'[]');
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
INSERT INTO "campaign" VALUES(1,'5bfe86aa-007f-47e0-abc3-5273f86d2220',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Fresh Start','fresh-start',NULL,NULL,'','blue');
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
INSERT INTO "change" VALUES(1,1,'practice',1,NULL,'{"clock_12h":false,"contacts":[],"created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"keep_approval_on_move":true,"name":"Elm Street","notice":"","observances":["all"],"partners":[],"paused_at":null,"places":[],"review":"four_eyes","state":"","uid":"b3c19f1f-f6fa-4c7e-84fd-b3d496fd6cf1","week_start":0,"zone":"America/Chicago"}','89f4241004f2decaf7667e627099ecb6','bbffc8a2486aad759f8fc335e44071febcde923e27104e2cf4d57e44e8c96ccb');
INSERT INTO "change" VALUES(2,1,'author',1,NULL,'{"accounts":[],"active_from":null,"active_until":null,"created_at":"2026-11-24T15:00:00.000000+00:00","credentials":"","deleted_at":null,"name":"Ann","retired_at":null,"roles":["author"],"slug":"ann","training_on":null,"uid":"615a60c3-ac49-4346-b198-7f11bf910518"}','74dd805d8e359555fc9278fbe41e8c9b','8e904b69db9eae7228081cf0a358c7ecf587922f87f11cdac1bce9a19a596d6d');
INSERT INTO "change" VALUES(3,1,'author',2,NULL,'{"accounts":[],"active_from":null,"active_until":null,"created_at":"2026-11-24T15:00:00.000000+00:00","credentials":"","deleted_at":null,"name":"Ben","retired_at":null,"roles":["author"],"slug":"ben","training_on":null,"uid":"75307b0f-57b7-442a-bf7a-f72b9943d31d"}','d7476415b61e1023c9cdb0e4ded63f32','3c651ea573e9eff8e2d04d2a4fc73ab9ed1f88de9ddfbc8dfcad44c122ab312d');
INSERT INTO "change" VALUES(4,1,'channel',1,NULL,'{"admins":[],"audiences":[],"colour":"","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"handle":"","kind":"business","limits":{},"name":"Insta","network":"instagram","notice_posted_on":null,"owner_id":null,"privacy_reviewed_on":null,"purpose":"","retired_at":null,"slots":[],"slug":"insta","two_factor":null,"uid":"ae1255ad-900e-4d1b-9a71-98089b2ecc3f","url":""}','03b2d355ba53a92e36375408b1ecbb68','1822e841d0f0172b543f04c6f0652a690f0b9d90b003a938b84e9e0e64b41fb7');
INSERT INTO "change" VALUES(5,2,'campaign',1,NULL,'{"brief":"","colour":"blue","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"ends":null,"name":"Fresh Start","retired_at":null,"slug":"fresh-start","starts":null,"uid":"5bfe86aa-007f-47e0-abc3-5273f86d2220"}','e2fac2082ba51ad67fcaaa09ee247c31','05f7d1c1a8361148d88d709e098a08f538b92a767154e7fdbf02f2cec63bf33f');
INSERT INTO "change" VALUES(6,3,'post',1,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 0","uid":"6565cc00-95ac-4b83-a358-4610bfeed0f8","zone":"America/Chicago"}','9ebc4a4caaa744003db1bc6b5df27517','5f585db65ef9494c5a7cb9fb08c66a0e02a10a1d1611825a5db4d968eeafa72b');
INSERT INTO "change" VALUES(7,3,'post',2,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 1","uid":"1a91c853-1a4b-465a-8a49-51804bd31191","zone":"America/Chicago"}','6a01ad45466b1384a80dc0c863469648','4094bf36a451f8f3d70606bae87c16c366f6c25d388994dc8f378d784e80573e');
INSERT INTO "change" VALUES(8,3,'post',3,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 2","uid":"def65844-769d-44ce-a6a2-cd2712b1af22","zone":"America/Chicago"}','88dd804b121c1e56d29e23f105903e7f','c51a1c72dbab066d66bb70889c7e27d17468143f817e4a069ee021bc8b7adc77');
INSERT INTO "change" VALUES(9,3,'post',4,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 3","uid":"5d8c623d-7b90-429e-b3b9-d0e6bce272b9","zone":"America/Chicago"}','ba57ce28a7bcfe49b85957ae0c6ba896','f508cf9b8f7d1f810793d11cf81e2a53c866dff3295807fd212db3589f45145a');
INSERT INTO "change" VALUES(10,3,'post',5,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 4","uid":"95919e29-e7d4-40d8-bb35-aa4c5bff6176","zone":"America/Chicago"}','03ae38c398a94acc8da99584521007fb','9989ea4b482e6c56af24f971100e22d400032aed4d998407db1f185a7941737e');
INSERT INTO "change" VALUES(11,3,'post',6,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 5","uid":"17b7b5cc-5388-47e5-8539-f9b98a25055a","zone":"America/Chicago"}','66da1de1bbd3b3e6bd18e54ae2266d04','c1cfa39eb80f96b5423ac863d99d0b7d0511d7445a9226e841060ffa864aa7b1');
INSERT INTO "change" VALUES(12,3,'post',7,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 6","uid":"7c0e7893-de6f-430f-b262-f6d601b55c55","zone":"America/Chicago"}','03b925b083a7dc83b51547532de227b2','44adf53eed86f49d7e75ac591cfebd878c54bef797d2c7132a83c2394882152e');
INSERT INTO "change" VALUES(13,3,'post',8,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 7","uid":"f576c9de-020c-45cc-9b62-5854087f5eab","zone":"America/Chicago"}','bac9733dab8a5a03e5580e8d46245e45','400fc206e4b975e180db7484590e778a31a59f99b0976fe5371ff227035a1477');
INSERT INTO "change" VALUES(14,4,'post',1,'{"status":"in_review"}','{"status":"approved"}','8f864d26ec99ac85347f5131fed16c6a','826b2706f961127b99c01d8d1151367edb24d91b5ecf353f8fc1543a15a5c514');
INSERT INTO "change" VALUES(15,4,'approval',1,NULL,'{"at":"2026-11-24T15:00:00.000000+00:00","by_id":2,"content_hash":"h","created_at":"2026-11-24T15:00:00.000000+00:00","decision":"approved","deleted_at":null,"note":"","post_id":1,"solo":false,"uid":"8c391c80-317b-4547-8ba5-4e9717c92003","voided_at":null}','821b1b39b55ef94aa36bf4fcaf3ba142','82932456223310da4d03ca3abb4d3ebbb77f15e021989045b493a936daa4847e');
INSERT INTO "change" VALUES(16,4,'post',2,'{"status":"in_review"}','{"status":"approved"}','0ec7dd12573a5ace522848b7fd8ace9e','00b77a671d3e959347e516a3bf7fed98ff2cf67348d62d56681f7adf6f007d79');
INSERT INTO "change" VALUES(17,4,'approval',2,NULL,'{"at":"2026-11-24T15:00:00.000000+00:00","by_id":2,"content_hash":"h","created_at":"2026-11-24T15:00:00.000000+00:00","decision":"approved","deleted_at":null,"note":"","post_id":2,"solo":false,"uid":"d16ec10b-6e6a-4151-9d5b-ee401a1998aa","voided_at":null}','4c0779d449fa5c22f42e83c1234fe11d','c7fe406938f6e64cdd90f6eaa4a83c94e0033d0b05291afcd7a3f2d0f6511b1c');
INSERT INTO "change" VALUES(18,5,'override',1,NULL,'{"at":"2026-11-24T15:00:00.000000+00:00","by_id":2,"code":"staff","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"expires_on":"2027-05-23","fingerprint":"f","post_id":3,"reason":"It is about our own nurse.","rule":"PHI001","second_id":null,"sentence":"She''s here; still.","severity":"warn","uid":"f912ad30-1e98-4864-baca-2db715f09f4f"}','5a794c17e61d13a9080e29ff6281d5d5','6418ac06bfad6fdaf3ef8d6f6719d1926491f202df98d8a0124124fae2eb2594');
INSERT INTO "change" VALUES(19,5,'answer',1,NULL,'{"ask":"who","at":"2026-11-24T15:00:00.000000+00:00","blocks":false,"by_id":2,"choice":"staff","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"fingerprint":"f","post_id":3,"sentence":"She''s here; still.","uid":"59be4c86-8158-45ed-83d8-f4c61041b33f"}','5a6e59e6848798b83f03455ed603253f','b8b40837ae0a8b8bd2c662ac321e02dd74552384e848b90b169b8054c6b18a98');
INSERT INTO "change" VALUES(20,5,'comment',1,NULL,'{"by_id":2,"created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"post_id":3,"resolved_at":null,"text":"Nice; one; more: \u00fcn\u00ef \ud83e\ude7a","to_id":null,"uid":"737b5154-b2c5-4a6e-bafd-c6cd62eb9874"}','b59b3e5d2bc528ab59e3883fa357dac4','a747bebffb26be713c7dc65c02e5c3d2a94468ffcfe284d354d05eff894c5670');
INSERT INTO "change" VALUES(21,5,'post',9,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":null,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":null,"created_at":"2026-11-24T15:00:00.000000+00:00","day":null,"deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"draft","tags":[],"title":"undated","uid":"84f87aed-2181-40a1-981d-8fbfd4c26ed8","zone":""}','f3da1e0720c467978689f6e46446e8cc','970c85ee8bf94496f7b2ed558aaa2026c8a38bac63b0bfed2a7f6ad83d50ff23');
INSERT INTO "change" VALUES(22,6,'post',4,'{"clock":"09:00:00","day":"2026-12-01","title":"post 3"}','{"clock":null,"day":"2026-12-24","title":"it''s moved"}','962f098b9a391308cfcaec70a5e93334','a9e9994d592c05a9d2ef7a22a6f439a6ad06eaecf379e8f66838e60b239155de');
INSERT INTO "change" VALUES(23,7,'post',5,'{"deleted_at":null}','{"deleted_at":"2026-11-24T15:00:00.000000+00:00"}','e9bc0a4073ed7c2c0bb3f613d4c966d5','ea8ef3b72b491b33f5a4957885c0a5385b3a08637ec22860fe10f05ef7908f39');
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
INSERT INTO "channel" VALUES(1,'ae1255ad-900e-4d1b-9a71-98089b2ecc3f',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Insta','insta','instagram','business','','',NULL,'[]','','','[]',NULL,NULL,NULL,'[]','{}');
CREATE TABLE checked (
	post_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	channel_version INTEGER NOT NULL, 
	draft VARCHAR(64) NOT NULL, 
	basis VARCHAR(64) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_checked PRIMARY KEY (post_id), 
	CONSTRAINT fk_checked_post_id FOREIGN KEY(post_id) REFERENCES post (id)
);
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
	CONSTRAINT uq_closure_uid UNIQUE (uid), 
	CONSTRAINT ck_closure_days_in_order CHECK (ends >= starts), 
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
INSERT INTO "comment" VALUES(1,'737b5154-b2c5-4a6e-bafd-c6cd62eb9874',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,3,2,NULL,'Nice; one; more: ünï 🩺',NULL);
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
INSERT INTO "entry" VALUES(1,'2026-11-24 15:00:00.000000',1,'Ann','cli','practice.create','started the plan of Elm Street',0,NULL,'0003','789e59d73ca25fa9f8ef0f73210d4f2cba1a8501efb3a995e1ee18c53c6f3fb7','0000000000000000000000000000000000000000000000000000000000000000','f3c3609f27562fdb64a6ddddeec7d653df3233ba6351e41a473c6200f7733465');
INSERT INTO "entry" VALUES(2,'2026-11-24 15:00:00.000000',1,'Ann','cli','campaign.add','',1,NULL,'0003','b13f0897860f99e8c6d2902489108841798248c7c8294b8c3021ab0f4fa24c26','f3c3609f27562fdb64a6ddddeec7d653df3233ba6351e41a473c6200f7733465','750bdb3b02b2e64771fa6721a39fa78bbf33a657a1991ad5c9a161395ac5d5a4');
INSERT INTO "entry" VALUES(3,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.add','added post 0, post 1, post 2, post 3, post 4, post 5, post 6, post 7',1,NULL,'0003','ba8f11d2270c5a4471260330326127b9c8cd2472058b71804513a77721ebaeee','750bdb3b02b2e64771fa6721a39fa78bbf33a657a1991ad5c9a161395ac5d5a4','89b05eba22b7ac4bf194a7cbdd0eb50a709642f043c35419211b774e54e50fe8');
INSERT INTO "entry" VALUES(4,'2026-11-24 15:00:00.000000',2,'Ben','cli','post.approve','',1,NULL,'0003','fc1a9aebe2296281db80c64e0e798e4a523c6fed6acc45002c275903024a3f9c','89b05eba22b7ac4bf194a7cbdd0eb50a709642f043c35419211b774e54e50fe8','99714e3c0adcdcd7015d88bc5a3a07569dd33d76ca4509a2fbcc265554736b9e');
INSERT INTO "entry" VALUES(5,'2026-11-24 15:00:00.000000',2,'Ben','cli','comment.add','',1,NULL,'0003','81b99ea4eed636162047f17bd6865d3525d4b8218938c973ef0a62c78b800dbf','99714e3c0adcdcd7015d88bc5a3a07569dd33d76ca4509a2fbcc265554736b9e','8a2dd7ad161eafc6bae7dae0240b625e0753f22cf25dd5e3ee419e9ca98d8e6f');
INSERT INTO "entry" VALUES(6,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.edit','edited #4',1,NULL,'0003','3df67a964d65d7d61595e90182f3386ec1025465d648f647ff655dfe87fe3563','8a2dd7ad161eafc6bae7dae0240b625e0753f22cf25dd5e3ee419e9ca98d8e6f','5d4fbcb4f02c8d1fd8caf46219158527f3e9ffdf9441fb99498256300f7b7c18');
INSERT INTO "entry" VALUES(7,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.delete','',1,NULL,'0003','60966f949b2a2c3b62ab18048e7380e85d4a44353ed1e95038743e201e4e7e38','5d4fbcb4f02c8d1fd8caf46219158527f3e9ffdf9441fb99498256300f7b7c18','7dd8845e857a5fc07a68cd588b4098996e48a8d2a2f91d51be60023695da880d');
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
	CONSTRAINT uq_escalation_level_uid UNIQUE (uid), 
	CONSTRAINT fk_escalation_level_owner_id FOREIGN KEY(owner_id) REFERENCES author (id), 
	CONSTRAINT ck_escalation_level_level_range CHECK (level BETWEEN 0 AND 9), 
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
	rule VARCHAR(32) NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	severity VARCHAR(32) NOT NULL, 
	part VARCHAR(16) NOT NULL, 
	start_at INTEGER NOT NULL, 
	end_at INTEGER NOT NULL, 
	matched VARCHAR(500) NOT NULL, 
	sentence VARCHAR(2000) NOT NULL, 
	message VARCHAR(1000) NOT NULL, 
	why VARCHAR(1000) NOT NULL, 
	suggestion VARCHAR(1000) NOT NULL, 
	sources JSON NOT NULL, 
	override VARCHAR(32) NOT NULL, 
	ask VARCHAR(32) NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
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
	CONSTRAINT uq_goal_uid UNIQUE (uid), 
	CONSTRAINT fk_goal_owner_id FOREIGN KEY(owner_id) REFERENCES author (id), 
	CONSTRAINT ck_goal_active_is_measurable CHECK (NOT active OR (target IS NOT NULL AND due IS NOT NULL AND length(unit) > 0)), 
	CONSTRAINT fk_goal_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT ck_goal_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_goal_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_goal_slug_length CHECK (length(slug) <= 80), 
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
	rendered_at DATETIME NOT NULL, 
	"key" VARCHAR(80) NOT NULL, 
	year INTEGER NOT NULL, 
	starts DATE NOT NULL, 
	ends DATE NOT NULL, 
	CONSTRAINT pk_observance PRIMARY KEY (id), 
	CONSTRAINT uq_observance_uid UNIQUE (uid), 
	CONSTRAINT ck_observance_days_in_order CHECK (ends >= starts)
);
CREATE TABLE "override" (
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
	code VARCHAR(32) NOT NULL, 
	severity VARCHAR(32) NOT NULL, 
	sentence VARCHAR(2000) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_override PRIMARY KEY (id), 
	CONSTRAINT uq_override_uid UNIQUE (uid), 
	CONSTRAINT fk_override_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_override_by_id FOREIGN KEY(by_id) REFERENCES author (id), 
	CONSTRAINT fk_override_second_id FOREIGN KEY(second_id) REFERENCES author (id), 
	CONSTRAINT ck_override_override_code CHECK (code IN ('false_positive', 'authorized', 'staff', 'public_source', 'accepted_risk')), 
	CONSTRAINT ck_override_severity CHECK (severity IN ('block', 'warn', 'ask', 'advise'))
);
INSERT INTO "override" VALUES(1,'f912ad30-1e98-4864-baca-2db715f09f4f',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,3,'f','PHI001','It is about our own nurse.',2,NULL,'2027-05-23','staff','warn','She''s here; still.','2026-11-24 15:00:00.000000');
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
INSERT INTO "post" VALUES(1,'6565cc00-95ac-4b83-a358-4610bfeed0f8',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','post 0','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'approved','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(2,'1a91c853-1a4b-465a-8a49-51804bd31191',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','post 1','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'approved','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(3,'def65844-769d-44ce-a6a2-cd2712b1af22',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 2','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(4,'5d8c623d-7b90-429e-b3b9-d0e6bce272b9',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','it''s moved','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-24',NULL,'America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-24 00:00:00.000000','2026-12-24',NULL,'',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(5,'95919e29-e7d4-40d8-bb35-aa4c5bff6176',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001','2026-11-24 15:00:00.000000','2026-11-24 15:00:01.000000','post 4','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(6,'17b7b5cc-5388-47e5-8539-f9b98a25055a',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 5','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(7,'7c0e7893-de6f-430f-b262-f6d601b55c55',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 6','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(8,'f576c9de-020c-45cc-9b62-5854087f5eab',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 7','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(9,'84f87aed-2181-40a1-981d-8fbfd4c26ed8',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','undated','Come in before the holidays.',1,1,NULL,NULL,NULL,NULL,'[]',NULL,NULL,'',0,'','[]','[]','','','',NULL,NULL,NULL,'draft',NULL,NULL,NULL,'',NULL,NULL,0,NULL,NULL,NULL,'');
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
	CONSTRAINT ck_practice_only_one CHECK (id = 1), 
	CONSTRAINT ck_practice_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_practice_week_start_range CHECK (week_start BETWEEN 0 AND 6), 
	CONSTRAINT ck_practice_notice_length CHECK (length(notice) <= 2000), 
	CONSTRAINT ck_practice_review_mode CHECK (review IN ('four_eyes', 'solo')), 
	CONSTRAINT uq_practice_uid UNIQUE (uid), 
	CONSTRAINT ck_practice_version_positive CHECK (version >= 1)
);
INSERT INTO "practice" VALUES(1,'b3c19f1f-f6fa-4c7e-84fd-b3d496fd6cf1',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','Elm Street','America/Chicago','','four_eyes',0,0,'[]','','[]','[]',1,'["all"]',NULL);
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
CREATE INDEX ix_entry_actor ON entry (actor_id, seq);
CREATE INDEX ix_entry_undoes ON entry (undoes);
CREATE INDEX ix_draft_place ON draft (noun, row_id, actor_id);
CREATE UNIQUE INDEX uq_author_name_living ON author (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_author_slug_living ON author (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_audience_name_living ON audience (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_audience_slug_living ON audience (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_feed_name_living ON feed (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_feed_slug_living ON feed (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_pillar_slug_living ON pillar (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_pillar_name_living ON pillar (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_campaign_name_living ON campaign (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_campaign_slug_living ON campaign (slug) WHERE deleted_at IS NULL;
CREATE INDEX ix_change_entry ON change (entry_seq);
CREATE INDEX ix_change_row ON change (table_name, row_id, entry_seq);
CREATE UNIQUE INDEX uq_channel_name_living ON channel (name) WHERE deleted_at IS NULL;
CREATE INDEX ix_channel_owner_id ON channel (owner_id);
CREATE UNIQUE INDEX uq_channel_slug_living ON channel (slug) WHERE deleted_at IS NULL;
CREATE INDEX ix_reading_goal_id ON reading (goal_id);
CREATE UNIQUE INDEX uq_series_name_living ON series (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_series_slug_living ON series (slug) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_group ON post ("group");
CREATE UNIQUE INDEX uq_post_series_slot ON post (series_id, original_day) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_channel_id ON post (channel_id);
CREATE INDEX ix_post_calendar ON post (local_day, local_clock, id, status, title, channel_id, author_id, campaign_id, "group", instant, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_reviewer_id ON post (reviewer_id);
CREATE INDEX ix_post_author_id ON post (author_id);
CREATE INDEX ix_post_campaign_id ON post (campaign_id);
CREATE INDEX ix_post_pillar_id ON post (pillar_id);
CREATE INDEX ix_post_audience_id ON post (audience_id);
CREATE INDEX ix_post_status ON post (status, instant) WHERE deleted_at IS NULL;
CREATE INDEX ix_interaction_channel_id ON interaction (channel_id);
CREATE INDEX ix_approval_post_id ON approval (post_id);
CREATE INDEX ix_comment_post_id ON comment (post_id);
CREATE INDEX ix_reply_interaction_id ON reply (interaction_id);
CREATE INDEX ix_incident_step_incident_id ON incident_step (incident_id);
CREATE UNIQUE INDEX uq_goal_slug_living ON goal (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_goal_name_living ON goal (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_observance_key_year_living ON observance ("key", year) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_closure_name_living ON closure (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_closure_slug_living ON closure (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_escalation_level_name_living ON escalation_level (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_escalation_level_slug_living ON escalation_level (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_plan_version_number_living ON plan_version (number) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_goals ON post (local_day, status, channel_id, pillar_id, audience_id, author_id, campaign_id, "group", instant, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_override_post_id ON override (post_id);
CREATE INDEX ix_answer_post_id ON answer (post_id);
CREATE INDEX ix_finding_post_id ON finding (post_id, severity);
CREATE INDEX ix_finding_severity ON finding (severity, post_id, fingerprint);
CREATE TRIGGER keep_entry_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER keep_entry_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END;
CREATE TRIGGER keep_entry_insert BEFORE INSERT ON entry WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry) OR EXISTS (SELECT 1 FROM entry WHERE hash = NEW.hash) BEGIN SELECT RAISE(ABORT, 'history is only added to at its end'); END;
CREATE TRIGGER keep_change_update BEFORE UPDATE ON change WHEN NEW."id" IS NOT OLD."id" OR NEW."entry_seq" IS NOT OLD."entry_seq" OR NEW."table_name" IS NOT OLD."table_name" OR NEW."row_id" IS NOT OLD."row_id" OR NEW."hash" IS NOT OLD."hash" OR (NEW."before" IS NOT NULL AND NEW."before" IS NOT OLD."before") OR (NEW."after" IS NOT NULL AND NEW."after" IS NOT OLD."after") OR (NEW."salt" IS NOT NULL AND NEW."salt" IS NOT OLD."salt") BEGIN SELECT RAISE(ABORT, 'a change can only be emptied'); END;
CREATE TRIGGER keep_change_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'a change is never deleted'); END;
CREATE TRIGGER keep_change_insert BEFORE INSERT ON change WHEN EXISTS (SELECT 1 FROM change WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a change is never overwritten'); END;
COMMIT;
