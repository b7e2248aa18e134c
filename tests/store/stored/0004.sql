BEGIN TRANSACTION;
PRAGMA application_id = 1667329140;
PRAGMA user_version = 4;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
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
INSERT INTO "answer" VALUES(1,'94361def-5116-450e-b9d6-f4e7ef401554',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,3,'who','f','She''s here; still.','staff',0,2,'2026-11-24 15:00:00.000000');
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
INSERT INTO "approval" VALUES(1,'e7d0a407-cb25-4f0c-a391-5835d8c8d872',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,1,'approved','h',2,'2026-11-24 15:00:00.000000','',0,NULL);
INSERT INTO "approval" VALUES(2,'c02c8083-0ad7-451e-94c0-5e216a30809d',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,2,'approved','h',2,'2026-11-24 15:00:00.000000','',0,NULL);
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
INSERT INTO "author" VALUES(1,'edc7c1b3-2d87-46ab-9d46-308da1500206',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Ann','ann','["author"]','',NULL,NULL,NULL,'[]');
INSERT INTO "author" VALUES(2,'36a0795e-3c62-4ccd-86b9-cad4f8404f53',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Ben','ben','["author"]','',NULL,NULL,NULL,'[]');
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
INSERT INTO "campaign" VALUES(1,'0945ce36-a697-4a5f-aad0-71baad2c5b9d',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Fresh Start','fresh-start',NULL,NULL,'','blue');
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
INSERT INTO "change" VALUES(1,1,'practice',1,NULL,'{"brand_tags":[],"clock_12h":false,"contacts":[],"created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"hhs_funded":false,"identity_first":[],"keep_approval_on_move":true,"name":"Elm Street","notice":"","observances":["all"],"partners":[],"paused_at":null,"places":[],"review":"four_eyes","state":"","uid":"7605f9be-5144-4bd0-8f3f-ff01c00bc2ed","week_start":0,"zone":"America/Chicago"}','8c0ede438cee0884ce7a3ffff8cffb81','556ed96ad0de9d3d584c070db8e35935d3ad59b1fdfa289bcd57c7c22c0840ee');
INSERT INTO "change" VALUES(2,1,'author',1,NULL,'{"accounts":[],"active_from":null,"active_until":null,"created_at":"2026-11-24T15:00:00.000000+00:00","credentials":"","deleted_at":null,"name":"Ann","retired_at":null,"roles":["author"],"slug":"ann","training_on":null,"uid":"edc7c1b3-2d87-46ab-9d46-308da1500206"}','7ce287c680287a922696e9d151d1e0d2','32457e8fc6eaf91bc38b4eacfd7f57bbe9d12556dcca0535b1e0170896e1ad3c');
INSERT INTO "change" VALUES(3,1,'author',2,NULL,'{"accounts":[],"active_from":null,"active_until":null,"created_at":"2026-11-24T15:00:00.000000+00:00","credentials":"","deleted_at":null,"name":"Ben","retired_at":null,"roles":["author"],"slug":"ben","training_on":null,"uid":"36a0795e-3c62-4ccd-86b9-cad4f8404f53"}','d86655c49e783c1594033d874b2364ab','9c42ee6e56703ec55fdfd44ca3c59e6bf5e48519e13356f31d335649129ae5b7');
INSERT INTO "change" VALUES(4,1,'channel',1,NULL,'{"admins":[],"audiences":[],"colour":"","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"handle":"","kind":"business","limits":{},"name":"Insta","network":"instagram","notice_posted_on":null,"owner_id":null,"privacy_reviewed_on":null,"purpose":"","retired_at":null,"slots":[],"slug":"insta","two_factor":null,"uid":"4e65666a-1648-4a3a-a8ca-4ef758c92a21","url":""}','2f330726d2901e1a2f4228ab8703812b','ec159efc8b124f138116bf11376152b510bbf6cbfd78894b35b75593e119e4a9');
INSERT INTO "change" VALUES(5,2,'campaign',1,NULL,'{"brief":"","colour":"blue","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"ends":null,"name":"Fresh Start","retired_at":null,"slug":"fresh-start","starts":null,"uid":"0945ce36-a697-4a5f-aad0-71baad2c5b9d"}','d50ecaf903c72af51f322813be4491c1','9b06e1d432235cefbd394d0bd5f4d3e907d977d99e93e1c3a2e1da047a95884c');
INSERT INTO "change" VALUES(6,3,'post',1,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 0","uid":"e7508f71-f0e2-491c-99fa-05afacf1d826","zone":"America/Chicago"}','fe4b1dd8988a6b946c4635f87195906d','95a08d42d9095ac25242b18aa6d4aa1542e435bd2a7a22f54ce2116eeabbd4b9');
INSERT INTO "change" VALUES(7,3,'post',2,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 1","uid":"3e9b5f76-c046-4f5f-8bad-f87c25f29dea","zone":"America/Chicago"}','53173b7a766d9b2d7095588693716e02','12830ca066c4505f01b25c52fa2750939a8f29a1f2f2252932ea49bec4abda1a');
INSERT INTO "change" VALUES(8,3,'post',3,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 2","uid":"23bda6b3-477f-4d1f-8c73-c2be94eb560c","zone":"America/Chicago"}','eace088db69c459cb1011d7a0cbc791e','95464a9764e5e9caf2b51eef9bc779b164b4686ea1a6324efa12ec84675069ad');
INSERT INTO "change" VALUES(9,3,'post',4,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 3","uid":"e236b46e-2ba4-4f9b-8852-0c537cc679ba","zone":"America/Chicago"}','b47ef8c7d810f1238997a4562191da6b','10e76573de8beece2297f54fe739e48b010bee2ac4f68b58e135b43c4e07a992');
INSERT INTO "change" VALUES(10,3,'post',5,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 4","uid":"13e7d417-444c-44a8-80ce-c9beb4c07edb","zone":"America/Chicago"}','a892e83b90f921e0005ad1cd28765aba','857b6e1deb7c53da5c66639f56334b51a604e552ac5a30c142b683b873a179b6');
INSERT INTO "change" VALUES(11,3,'post',6,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 5","uid":"5f198734-fb89-4c4f-948d-f71a7c647b1d","zone":"America/Chicago"}','2e7abec73ae533ed6330f4763cdc3e58','321eab56aaad1771cd1c273ded4503ca2144ad379d59c5d503c8a4df9bf5e472');
INSERT INTO "change" VALUES(12,3,'post',7,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 6","uid":"4909efa8-2e5c-4011-b302-965a22f1e8ef","zone":"America/Chicago"}','c0f843f9cafbc99762bce275f11093e9','88c02ae7c7cdae9ccd40ea3ddce3e3a6ea82488fb835b9e5dcf340abc153e3e2');
INSERT INTO "change" VALUES(13,3,'post',8,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 7","uid":"8d12d75f-e54c-4aa7-adf9-3057224b9729","zone":"America/Chicago"}','fb7114578794917ca8edb133cede1451','136c07674f59cf0cb477dc1b1d4ebc5493cb4e864bd3efa2bfc7aada15762852');
INSERT INTO "change" VALUES(14,4,'post',1,'{"status":"in_review"}','{"status":"approved"}','6471a3b5fc09e692dd957e6380201110','3a27c161432a49dab869e850705625d556831a46330b473132d5cb25829e715f');
INSERT INTO "change" VALUES(15,4,'approval',1,NULL,'{"at":"2026-11-24T15:00:00.000000+00:00","by_id":2,"content_hash":"h","created_at":"2026-11-24T15:00:00.000000+00:00","decision":"approved","deleted_at":null,"note":"","post_id":1,"solo":false,"uid":"e7d0a407-cb25-4f0c-a391-5835d8c8d872","voided_at":null}','24b3f860ac880c9cefde11c9332c17b1','3c1e7d05560c5affafa9703b0f3836d0ecef89a443525670e1cb8ef7958470db');
INSERT INTO "change" VALUES(16,4,'post',2,'{"status":"in_review"}','{"status":"approved"}','7cbf66f9d867ea21c4ad5b8c9c5c833b','87b3e55cb92bc5abc76065001d00e2686519689b0741058dee8e660855f309a8');
INSERT INTO "change" VALUES(17,4,'approval',2,NULL,'{"at":"2026-11-24T15:00:00.000000+00:00","by_id":2,"content_hash":"h","created_at":"2026-11-24T15:00:00.000000+00:00","decision":"approved","deleted_at":null,"note":"","post_id":2,"solo":false,"uid":"c02c8083-0ad7-451e-94c0-5e216a30809d","voided_at":null}','668eadbf22429f19d3cf25e7b1479770','dee2044404c9b4bf26d9fea643c023e4987de09626bba583e8cd28603fd9fa00');
INSERT INTO "change" VALUES(18,5,'override',1,NULL,'{"at":"2026-11-24T15:00:00.000000+00:00","by_id":2,"code":"staff","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"expires_on":"2027-05-23","fingerprint":"f","post_id":3,"reason":"It is about our own nurse.","rule":"PHI001","second_id":null,"sentence":"She''s here; still.","severity":"warn","uid":"1e0e66db-7232-4aff-a4ab-78345d19c51d"}','dbb9c6b9fd7c5683f672b92ff212ec12','b1895ed33ad8d5396a28a5a317dbba9f0ef046ab65cbbe84eabab866a278be7f');
INSERT INTO "change" VALUES(19,5,'answer',1,NULL,'{"ask":"who","at":"2026-11-24T15:00:00.000000+00:00","blocks":false,"by_id":2,"choice":"staff","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"fingerprint":"f","post_id":3,"sentence":"She''s here; still.","uid":"94361def-5116-450e-b9d6-f4e7ef401554"}','116ee6802e40a86936fec719a76fb9b6','f04ffd72645ebf1ff525898cc1b604e8a149c641b6a0c6cd4e7a063dd6eab003');
INSERT INTO "change" VALUES(20,5,'comment',1,NULL,'{"by_id":2,"created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"post_id":3,"resolved_at":null,"text":"Nice; one; more: \u00fcn\u00ef \ud83e\ude7a","to_id":null,"uid":"ac405d3d-b583-4f84-b1b6-2771a2f5036f"}','ca6012eedae1afbddbe7d62c38269ec5','05fd59753fd90c15030bc7e39182dca0cba7fdd021f9837bd39fe84c0c21ac4f');
INSERT INTO "change" VALUES(21,5,'post',9,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":null,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":null,"created_at":"2026-11-24T15:00:00.000000+00:00","day":null,"deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"draft","tags":[],"title":"undated","uid":"e5d854d6-1cee-4475-83e8-f9eeaf89ce14","zone":""}','a512afa56873843d2be3dbc268c83692','1a5ae519ced66372f8586313ca039c5f735b3ec80bd4068768b9949ebdd384f3');
INSERT INTO "change" VALUES(22,6,'post',4,'{"clock":"09:00:00","day":"2026-12-01","title":"post 3"}','{"clock":null,"day":"2026-12-24","title":"it''s moved"}','3cecf9eca276045223d15a75aa9a3bc7','13c6b1aaabdca4708e7298a6761c4f2cbc6f2c8c02dd0e157f255c9f41c69bd7');
INSERT INTO "change" VALUES(23,7,'post',5,'{"deleted_at":null}','{"deleted_at":"2026-11-24T15:00:00.000000+00:00"}','69b3f82b9bd9d5f1ebe7538ca92059b6','ee34b41d48c02801cd48132d90fe45e327d093ec1cb86f64b1a6062ee7506ac3');
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
INSERT INTO "channel" VALUES(1,'4e65666a-1648-4a3a-a8ca-4ef758c92a21',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Insta','insta','instagram','business','','',NULL,'[]','','','[]',NULL,NULL,NULL,'[]','{}');
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
INSERT INTO "comment" VALUES(1,'ac405d3d-b583-4f84-b1b6-2771a2f5036f',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,3,2,NULL,'Nice; one; more: ünï 🩺',NULL);
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
CREATE TABLE contact (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	retired_at DATETIME, 
	name VARCHAR(80) NOT NULL, 
	slug VARCHAR(80) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	value VARCHAR(500) NOT NULL, 
	hours VARCHAR(200) NOT NULL, 
	uses JSON NOT NULL, 
	verified_on DATE, 
	owner_id INTEGER, 
	CONSTRAINT pk_contact PRIMARY KEY (id), 
	CONSTRAINT ck_contact_contact_kind CHECK (kind IN ('phone', 'portal', 'email', 'web', 'address', 'in_person')), 
	CONSTRAINT ck_contact_value_given CHECK (length(value) >= 1), 
	CONSTRAINT ck_contact_value_length CHECK (length(value) <= 500), 
	CONSTRAINT uq_contact_uid UNIQUE (uid), 
	CONSTRAINT ck_contact_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_contact_slug_length CHECK (length(slug) <= 80), 
	CONSTRAINT ck_contact_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_contact_version_positive CHECK (version >= 1), 
	CONSTRAINT fk_contact_owner_id FOREIGN KEY(owner_id) REFERENCES author (id)
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
INSERT INTO "entry" VALUES(1,'2026-11-24 15:00:00.000000',1,'Ann','cli','practice.create','started the plan of Elm Street',0,NULL,'0004','458be6ae82a32f3f99f6a940d2fb364bb937cb55ca2575ccadc63a661612e5a3','0000000000000000000000000000000000000000000000000000000000000000','e78e75b7e27f85092cb7ebf8f3fcf6ac7d5d69a5c26f09db87107251b8fad457');
INSERT INTO "entry" VALUES(2,'2026-11-24 15:00:00.000000',1,'Ann','cli','campaign.add','',1,NULL,'0004','69c1933aa652673cdb741397234517169fdf68d75ed37a8f5221b08610630432','e78e75b7e27f85092cb7ebf8f3fcf6ac7d5d69a5c26f09db87107251b8fad457','4e2fcb5a2c8232448ac9992fc6d738b60b218fdbb07cadad231658674df5114b');
INSERT INTO "entry" VALUES(3,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.add','added post 0, post 1, post 2, post 3, post 4, post 5, post 6, post 7',1,NULL,'0004','4d815ce94322fdb526be0021dece9db02f06fd0e5a92bb762aeb04b9dd31e118','4e2fcb5a2c8232448ac9992fc6d738b60b218fdbb07cadad231658674df5114b','833ba49fa9e7beb7d65282bea57fb71e9e2c50a6126d034d0637216af84e336d');
INSERT INTO "entry" VALUES(4,'2026-11-24 15:00:00.000000',2,'Ben','cli','post.approve','',1,NULL,'0004','6c7c381afd589bb239f8c9978707ec368b3d819a6cbc9bcf624c022d596b79b1','833ba49fa9e7beb7d65282bea57fb71e9e2c50a6126d034d0637216af84e336d','2845a7175458f185ece9e2d2713ba9b9de0a2039b42f600004e23c6c05acd79b');
INSERT INTO "entry" VALUES(5,'2026-11-24 15:00:00.000000',2,'Ben','cli','comment.add','',1,NULL,'0004','824c863591bcb88d4e811c06a6a7f33fe32eed1cbd0bf24476cda9b7e9841623','2845a7175458f185ece9e2d2713ba9b9de0a2039b42f600004e23c6c05acd79b','a8c99d878e70149803d83de14738dd67a8da8b71e31ff435f7d72ea52c043e75');
INSERT INTO "entry" VALUES(6,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.edit','edited #4',1,NULL,'0004','9caf23dcc1aaab4e07eee1d92e1149fae38e33afab235f4edd5bc034fbd7d87b','a8c99d878e70149803d83de14738dd67a8da8b71e31ff435f7d72ea52c043e75','5b120b35679e2b51e5d30950a08aa13439f617a5e6a25d5c901d90d0d6c37d2b');
INSERT INTO "entry" VALUES(7,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.delete','',1,NULL,'0004','b67ac46a6f849c7087c157fd5c731aa7e2850472adb3d57794be28db2d1e997e','5b120b35679e2b51e5d30950a08aa13439f617a5e6a25d5c901d90d0d6c37d2b','e2d55e313d038d6ac62d50076691a217121868f6f939fcf3dc614490e17bf4ad');
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
	CONSTRAINT fk_escalation_level_owner_id FOREIGN KEY(owner_id) REFERENCES author (id), 
	CONSTRAINT uq_escalation_level_uid UNIQUE (uid), 
	CONSTRAINT fk_escalation_level_deputy_id FOREIGN KEY(deputy_id) REFERENCES author (id), 
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
	CONSTRAINT ck_goal_slug_length CHECK (length(slug) <= 80), 
	CONSTRAINT uq_goal_uid UNIQUE (uid), 
	CONSTRAINT ck_goal_version_positive CHECK (version >= 1), 
	CONSTRAINT ck_goal_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_goal_name_length CHECK (length(name) <= 80), 
	CONSTRAINT fk_goal_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_goal_owner_id FOREIGN KEY(owner_id) REFERENCES author (id), 
	CONSTRAINT ck_goal_active_is_measurable CHECK (NOT active OR (target IS NOT NULL AND due IS NOT NULL AND length(unit) > 0))
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
CREATE TABLE known_name (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	retired_at DATETIME, 
	name VARCHAR(80) NOT NULL, 
	slug VARCHAR(80) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	note VARCHAR(500) NOT NULL, 
	starts DATE, 
	ends DATE, 
	confirmed_on DATE, 
	owner_id INTEGER, 
	CONSTRAINT pk_known_name PRIMARY KEY (id), 
	CONSTRAINT ck_known_name_name_kind CHECK (kind IN ('partner', 'public_figure', 'place', 'event', 'brand')), 
	CONSTRAINT ck_known_name_days_in_order CHECK (ends >= starts), 
	CONSTRAINT uq_known_name_uid UNIQUE (uid), 
	CONSTRAINT ck_known_name_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_known_name_slug_length CHECK (length(slug) <= 80), 
	CONSTRAINT ck_known_name_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_known_name_version_positive CHECK (version >= 1), 
	CONSTRAINT fk_known_name_owner_id FOREIGN KEY(owner_id) REFERENCES author (id)
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
	CONSTRAINT fk_override_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_override_second_id FOREIGN KEY(second_id) REFERENCES author (id), 
	CONSTRAINT uq_override_uid UNIQUE (uid), 
	CONSTRAINT fk_override_by_id FOREIGN KEY(by_id) REFERENCES author (id), 
	CONSTRAINT ck_override_override_code CHECK (code IN ('false_positive', 'authorized', 'staff', 'public_source', 'accepted_risk')), 
	CONSTRAINT ck_override_severity CHECK (severity IN ('block', 'warn', 'ask', 'advise'))
);
INSERT INTO "override" VALUES(1,'1e0e66db-7232-4aff-a4ab-78345d19c51d',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,3,'f','PHI001','It is about our own nurse.',2,NULL,'2027-05-23','staff','warn','She''s here; still.','2026-11-24 15:00:00.000000');
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
INSERT INTO "post" VALUES(1,'e7508f71-f0e2-491c-99fa-05afacf1d826',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','post 0','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'approved','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(2,'3e9b5f76-c046-4f5f-8bad-f87c25f29dea',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','post 1','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'approved','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(3,'23bda6b3-477f-4d1f-8c73-c2be94eb560c',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 2','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(4,'e236b46e-2ba4-4f9b-8852-0c537cc679ba',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','it''s moved','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-24',NULL,'America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-24 00:00:00.000000','2026-12-24',NULL,'',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(5,'13e7d417-444c-44a8-80ce-c9beb4c07edb',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001','2026-11-24 15:00:00.000000','2026-11-24 15:00:01.000000','post 4','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(6,'5f198734-fb89-4c4f-948d-f71a7c647b1d',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 5','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(7,'4909efa8-2e5c-4011-b302-965a22f1e8ef',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 6','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(8,'8d12d75f-e54c-4aa7-adf9-3057224b9729',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 7','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(9,'e5d854d6-1cee-4475-83e8-f9eeaf89ce14',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','undated','Come in before the holidays.',1,1,NULL,NULL,NULL,NULL,'[]',NULL,NULL,'',0,'','[]','[]','','','',NULL,NULL,NULL,'draft',NULL,NULL,NULL,'',NULL,NULL,0,NULL,NULL,NULL,'');
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
	hhs_funded BOOLEAN NOT NULL, 
	identity_first JSON NOT NULL, 
	brand_tags JSON NOT NULL, 
	paused_at DATETIME, 
	CONSTRAINT pk_practice PRIMARY KEY (id), 
	CONSTRAINT ck_practice_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_practice_only_one CHECK (id = 1), 
	CONSTRAINT ck_practice_notice_length CHECK (length(notice) <= 2000), 
	CONSTRAINT ck_practice_version_positive CHECK (version >= 1), 
	CONSTRAINT ck_practice_week_start_range CHECK (week_start BETWEEN 0 AND 6), 
	CONSTRAINT ck_practice_review_mode CHECK (review IN ('four_eyes', 'solo')), 
	CONSTRAINT uq_practice_uid UNIQUE (uid)
);
INSERT INTO "practice" VALUES(1,'7605f9be-5144-4bd0-8f3f-ff01c00bc2ed',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','Elm Street','America/Chicago','','four_eyes',0,0,'[]','','[]','[]',1,'["all"]',0,'[]','[]',NULL);
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
CREATE UNIQUE INDEX uq_pillar_name_living ON pillar (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_pillar_slug_living ON pillar (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_campaign_name_living ON campaign (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_campaign_slug_living ON campaign (slug) WHERE deleted_at IS NULL;
CREATE INDEX ix_change_row ON change (table_name, row_id, entry_seq);
CREATE INDEX ix_change_entry ON change (entry_seq);
CREATE UNIQUE INDEX uq_channel_name_living ON channel (name) WHERE deleted_at IS NULL;
CREATE INDEX ix_channel_owner_id ON channel (owner_id);
CREATE UNIQUE INDEX uq_channel_slug_living ON channel (slug) WHERE deleted_at IS NULL;
CREATE INDEX ix_reading_goal_id ON reading (goal_id);
CREATE UNIQUE INDEX uq_series_name_living ON series (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_series_slug_living ON series (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_post_series_slot ON post (series_id, original_day) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_calendar ON post (local_day, local_clock, id, status, title, channel_id, author_id, campaign_id, "group", instant, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_channel_id ON post (channel_id);
CREATE INDEX ix_post_reviewer_id ON post (reviewer_id);
CREATE INDEX ix_post_author_id ON post (author_id);
CREATE INDEX ix_post_status ON post (status, instant) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_campaign_id ON post (campaign_id);
CREATE INDEX ix_post_pillar_id ON post (pillar_id);
CREATE INDEX ix_post_audience_id ON post (audience_id);
CREATE INDEX ix_post_group ON post ("group");
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
CREATE UNIQUE INDEX uq_contact_name_living ON contact (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_contact_slug_living ON contact (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_known_name_name_living ON known_name (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_known_name_slug_living ON known_name (slug) WHERE deleted_at IS NULL;
CREATE TRIGGER keep_entry_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER keep_entry_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END;
CREATE TRIGGER keep_entry_insert BEFORE INSERT ON entry WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry) OR EXISTS (SELECT 1 FROM entry WHERE hash = NEW.hash) BEGIN SELECT RAISE(ABORT, 'history is only added to at its end'); END;
CREATE TRIGGER keep_change_update BEFORE UPDATE ON change WHEN NEW."id" IS NOT OLD."id" OR NEW."entry_seq" IS NOT OLD."entry_seq" OR NEW."table_name" IS NOT OLD."table_name" OR NEW."row_id" IS NOT OLD."row_id" OR NEW."hash" IS NOT OLD."hash" OR (NEW."before" IS NOT NULL AND NEW."before" IS NOT OLD."before") OR (NEW."after" IS NOT NULL AND NEW."after" IS NOT OLD."after") OR (NEW."salt" IS NOT NULL AND NEW."salt" IS NOT OLD."salt") BEGIN SELECT RAISE(ABORT, 'a change can only be emptied'); END;
CREATE TRIGGER keep_change_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'a change is never deleted'); END;
CREATE TRIGGER keep_change_insert BEFORE INSERT ON change WHEN EXISTS (SELECT 1 FROM change WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a change is never overwritten'); END;
COMMIT;
