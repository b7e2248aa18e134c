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
	by_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_answer PRIMARY KEY (id), 
	CONSTRAINT uq_answer_uid UNIQUE (uid), 
	CONSTRAINT fk_answer_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_answer_by_id FOREIGN KEY(by_id) REFERENCES author (id)
);
INSERT INTO "answer" VALUES(1,'a907f0eb-2ffb-4e3d-8417-2ad1e408ee42',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,3,'who','f','She''s here; still.','staff',2,'2026-11-24 15:00:00.000000');
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
INSERT INTO "approval" VALUES(1,'17d23db4-0733-4faf-aa2c-c70d3c8ca3e6',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,1,'approved','h',2,'2026-11-24 15:00:00.000000','',0,NULL);
INSERT INTO "approval" VALUES(2,'4f83cb84-6f57-4655-b6a4-f0a6ec1dec38',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,2,'approved','h',2,'2026-11-24 15:00:00.000000','',0,NULL);
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
INSERT INTO "author" VALUES(1,'503ef2b7-77f0-4f2a-abdf-ff8185c6a11d',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Ann','ann','["author"]','',NULL,NULL,NULL,'[]');
INSERT INTO "author" VALUES(2,'84b8f67c-7ee8-46a6-bbd0-6876fe4145d8',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Ben','ben','["author"]','',NULL,NULL,NULL,'[]');
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
INSERT INTO "campaign" VALUES(1,'ae84d7e9-b3cf-4d63-a243-e83ec9328565',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Fresh Start','fresh-start',NULL,NULL,'','blue');
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
INSERT INTO "change" VALUES(1,1,'practice',1,NULL,'{"clock_12h":false,"contacts":[],"created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"keep_approval_on_move":true,"name":"Elm Street","notice":"","observances":["all"],"partners":[],"paused_at":null,"places":[],"review":"four_eyes","state":"","uid":"62212168-f9cc-45d5-8e11-34bd82c9e813","week_start":0,"zone":"America/Chicago"}','006b6d82be598b1e752af958530b9e6b','e4f6ab4c7a1c3ddc99972fc203ba6703a8dd98f1e9aea99be0a29798624cdde6');
INSERT INTO "change" VALUES(2,1,'author',1,NULL,'{"accounts":[],"active_from":null,"active_until":null,"created_at":"2026-11-24T15:00:00.000000+00:00","credentials":"","deleted_at":null,"name":"Ann","retired_at":null,"roles":["author"],"slug":"ann","training_on":null,"uid":"503ef2b7-77f0-4f2a-abdf-ff8185c6a11d"}','da3f4625c1bdc702afa481bab4a896f3','4f6c390a75ca9e52857e889b29adc49407de84abf12fb98ca15e1cda3e6e35c3');
INSERT INTO "change" VALUES(3,1,'author',2,NULL,'{"accounts":[],"active_from":null,"active_until":null,"created_at":"2026-11-24T15:00:00.000000+00:00","credentials":"","deleted_at":null,"name":"Ben","retired_at":null,"roles":["author"],"slug":"ben","training_on":null,"uid":"84b8f67c-7ee8-46a6-bbd0-6876fe4145d8"}','93fe97d88c8eb825c66a83a8ebd6840d','cc03288347aa90198c804d35eca9c28a5d2dcc611d425460334fdbb94f6a8b73');
INSERT INTO "change" VALUES(4,1,'channel',1,NULL,'{"admins":[],"audiences":[],"colour":"","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"handle":"","kind":"business","limits":{},"name":"Insta","network":"instagram","notice_posted_on":null,"owner_id":null,"privacy_reviewed_on":null,"purpose":"","retired_at":null,"slots":[],"slug":"insta","two_factor":null,"uid":"66d4ba9d-c7e2-4e3e-af31-30fbff7fcf4f","url":""}','310ead63aa02afee3ff856e8fd7d07be','d3b01378968047aba2a92f9f6460d85c41092e84068efecb049e799c4262f909');
INSERT INTO "change" VALUES(5,2,'campaign',1,NULL,'{"brief":"","colour":"blue","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"ends":null,"name":"Fresh Start","retired_at":null,"slug":"fresh-start","starts":null,"uid":"ae84d7e9-b3cf-4d63-a243-e83ec9328565"}','bf3ce303fd0c82947fd8be87ba48a244','63d467cef9f2e8014cb8edfc632c4a494485056e7c3eeb1276f1e7b4f60b3a7f');
INSERT INTO "change" VALUES(6,3,'post',1,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 0","uid":"9268f419-a8c6-45b0-9c9c-7f23e865fbe5","zone":"America/Chicago"}','2357f428ef99655494bfbcafe60effa5','f989660978dd31420beff90cbd08da8af71ad54f0c49fd00e1537f6e6e1f3115');
INSERT INTO "change" VALUES(7,3,'post',2,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 1","uid":"59e04574-569e-4201-8b2c-33963be0ff86","zone":"America/Chicago"}','67ae08bd4c074fc8127b28c55ada39b8','af36cbb869a8a43eae52adec49fef146c06172bfd53ed6057693f1b485f5170e');
INSERT INTO "change" VALUES(8,3,'post',3,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 2","uid":"daf73a02-9dbd-4e84-b946-2c96dd2adbc6","zone":"America/Chicago"}','5310bfeddf49946266043f968c83a5ff','f9819b14e25293c85fd38000e3a99286bed614e025ca291dd6fe1ebc4da88143');
INSERT INTO "change" VALUES(9,3,'post',4,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 3","uid":"e5a3663f-4d41-4195-a9bf-407950f03c8d","zone":"America/Chicago"}','321853cb1df02c25b30b887dad53b5b5','336bafd488742174a21d57af46e9bb0530fc303c3246bfd4a03d9c06e674f6c5');
INSERT INTO "change" VALUES(10,3,'post',5,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 4","uid":"d037619b-3950-4102-baa5-95015418c9c4","zone":"America/Chicago"}','e43ccb438d9b3a519beb71130a8ea2c8','56ce9c41cff4046149f25d9b37fcefb9a4486be7a3f85d1742927aa97e81a15d');
INSERT INTO "change" VALUES(11,3,'post',6,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 5","uid":"1bb83025-ed35-420c-86e8-191a7e724cb3","zone":"America/Chicago"}','ae117500c0d235a81d80382abec53d8b','d340225ca35512e897b7e78095b07cbd60a5b84d94e37d3b0d2b353ae96f5d32');
INSERT INTO "change" VALUES(12,3,'post',7,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 6","uid":"9f5c57f4-ee88-45fe-9431-88d6e699b9e0","zone":"America/Chicago"}','d76b2681e42c6742989fdecf922e6e2a','e5e140f7998acf1bdefdf1d909b3b94fc34aabc6c19df482f02a92d974ff59c0');
INSERT INTO "change" VALUES(13,3,'post',8,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 7","uid":"0e62a98d-0ff2-4496-8dd9-b14763ca90df","zone":"America/Chicago"}','250cb44f0adcab37cf1f8f53b7d3053f','3ab81b53ab29767103b1a6c772fc05c31de4cbba9ac17cff0882d619507af36c');
INSERT INTO "change" VALUES(14,4,'post',1,'{"status":"in_review"}','{"status":"approved"}','6c140983589fb2746493310999303369','6312c9cfdc4134778eea77e4857ac2836a6d8916266a2c66ace46b4026bf1e8e');
INSERT INTO "change" VALUES(15,4,'approval',1,NULL,'{"at":"2026-11-24T15:00:00.000000+00:00","by_id":2,"content_hash":"h","created_at":"2026-11-24T15:00:00.000000+00:00","decision":"approved","deleted_at":null,"note":"","post_id":1,"solo":false,"uid":"17d23db4-0733-4faf-aa2c-c70d3c8ca3e6","voided_at":null}','a1e69c4d106fdc3ace127b8a00761819','d23d83f67281acd708470fba57bc60d0c3a83a5fbf72d15f55795096a119e5ed');
INSERT INTO "change" VALUES(16,4,'post',2,'{"status":"in_review"}','{"status":"approved"}','fb0bdaaec81a6cd7a17dd039a4e2265f','0eb8dc216e7d071db6269c53acdc6db80fc27e1cd60b209bd1189181b9d5055f');
INSERT INTO "change" VALUES(17,4,'approval',2,NULL,'{"at":"2026-11-24T15:00:00.000000+00:00","by_id":2,"content_hash":"h","created_at":"2026-11-24T15:00:00.000000+00:00","decision":"approved","deleted_at":null,"note":"","post_id":2,"solo":false,"uid":"4f83cb84-6f57-4655-b6a4-f0a6ec1dec38","voided_at":null}','ab7342d73278a94e6c254cf813e2c2fa','0d3e2269bec9326efb2933b6423bfa4d30d5e3aacedec1c1323837c3faa8b019');
INSERT INTO "change" VALUES(18,5,'override',1,NULL,'{"at":"2026-11-24T15:00:00.000000+00:00","by_id":2,"code":"staff","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"expires_on":"2027-05-23","fingerprint":"f","post_id":3,"reason":"It is about our own nurse.","rule":"PHI001","second_id":null,"sentence":"She''s here; still.","severity":"warn","uid":"f5260c52-d693-419f-8826-3c5fe0be6b1d"}','112235c55a2b5db777ae53229d92014a','1e36538b7cf0b5f16247824c4f196a84ee801ea458506e4e5271e3000130078f');
INSERT INTO "change" VALUES(19,5,'answer',1,NULL,'{"ask":"who","at":"2026-11-24T15:00:00.000000+00:00","by_id":2,"choice":"staff","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"fingerprint":"f","post_id":3,"sentence":"She''s here; still.","uid":"a907f0eb-2ffb-4e3d-8417-2ad1e408ee42"}','4b67cb70ecb6ac43a8a13da6813437df','943da6823cfccc7800448b70478c595af5bef5263e433ed8f7ece9240e0cad7a');
INSERT INTO "change" VALUES(20,5,'comment',1,NULL,'{"by_id":2,"created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"post_id":3,"resolved_at":null,"text":"Nice; one; more: \u00fcn\u00ef \ud83e\ude7a","to_id":null,"uid":"1a0d5941-d58b-4bfe-a5f8-824e317fae52"}','b26c2d7aa3895100b1bc56899f8a4d46','2180123a7332fa04b3e723f3cce940fc0cb9e7b2d7d9f614ec9c376ad7b8fc76');
INSERT INTO "change" VALUES(21,5,'post',9,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":null,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":null,"created_at":"2026-11-24T15:00:00.000000+00:00","day":null,"deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"draft","tags":[],"title":"undated","uid":"0baac0e4-1cd2-433d-80fd-4c16fc682908","zone":""}','b8fc5826b9291d00730942068331a194','0a46a85c449e3d808db2cdf71e3efcb056433da3256b0a35f8cf29ad1af621d9');
INSERT INTO "change" VALUES(22,6,'post',4,'{"clock":"09:00:00","day":"2026-12-01","title":"post 3"}','{"clock":null,"day":"2026-12-24","title":"it''s moved"}','0e4d034c5420381cf3d17021eaed0173','c0e20816897a46b65ef768bc0071aff38db36de50f6e806d1f5698b30a7129ac');
INSERT INTO "change" VALUES(23,7,'post',5,'{"deleted_at":null}','{"deleted_at":"2026-11-24T15:00:00.000000+00:00"}','fb9596ea1b25b2cc3dd0653162007303','d22521f02fc68ec797f2748ee6be00a5814b5e608fed86b627e17dde55d35f3f');
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
INSERT INTO "channel" VALUES(1,'66d4ba9d-c7e2-4e3e-af31-30fbff7fcf4f',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Insta','insta','instagram','business','','',NULL,'[]','','','[]',NULL,NULL,NULL,'[]','{}');
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
INSERT INTO "comment" VALUES(1,'1a0d5941-d58b-4bfe-a5f8-824e317fae52',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,3,2,NULL,'Nice; one; more: ünï 🩺',NULL);
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
INSERT INTO "entry" VALUES(1,'2026-11-24 15:00:00.000000',1,'Ann','cli','practice.create','started the plan of Elm Street',0,NULL,'0003','bc3564b399d2a1a5a2ee1286c2b6c48b59a1da953ec1f25a4d57d3f7850c7d64','0000000000000000000000000000000000000000000000000000000000000000','7c19866e51c6ec842a92472c6fad7a72da0fe33592b643be89dacaab1a06fc0d');
INSERT INTO "entry" VALUES(2,'2026-11-24 15:00:00.000000',1,'Ann','cli','campaign.add','',1,NULL,'0003','ceaa5a8f8733bb62f383df88ca58a11fa590553dc4ebc17136c82710f124f62b','7c19866e51c6ec842a92472c6fad7a72da0fe33592b643be89dacaab1a06fc0d','ec0c9c5b87976d4e160a6376b4073cc6ecab2407ed002d5cbb41b3ea0279ef95');
INSERT INTO "entry" VALUES(3,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.add','added post 0, post 1, post 2, post 3, post 4, post 5, post 6, post 7',1,NULL,'0003','cc0248a00597cdbacf8486aee73914c419002e5f264a7591786be470eed64ead','ec0c9c5b87976d4e160a6376b4073cc6ecab2407ed002d5cbb41b3ea0279ef95','4dc77fb25615e6f59111ad28187cc9cf103ca78bbd4ce048e95aedf84ee23b9f');
INSERT INTO "entry" VALUES(4,'2026-11-24 15:00:00.000000',2,'Ben','cli','post.approve','',1,NULL,'0003','32f129e729566d9fe2131144eaac1a7aca9cb5d9f094e2837ef7d96c1d7c68e5','4dc77fb25615e6f59111ad28187cc9cf103ca78bbd4ce048e95aedf84ee23b9f','51dd38f1400c2143050b61c0408821a12e215fff890beed6596c61dedeabd95e');
INSERT INTO "entry" VALUES(5,'2026-11-24 15:00:00.000000',2,'Ben','cli','comment.add','',1,NULL,'0003','7defd1d2328a34d9190e90d187f67b9ef48c440121fae9724e6428d1de6c2548','51dd38f1400c2143050b61c0408821a12e215fff890beed6596c61dedeabd95e','9643cc39f28f33cb5945bf77e29bce0836c09fbd670bfb6ad40cf99d528ba5a0');
INSERT INTO "entry" VALUES(6,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.edit','edited #4',1,NULL,'0003','1b30070ed92e34bf285891505081b42b86ca166a670190266694882fae978f7e','9643cc39f28f33cb5945bf77e29bce0836c09fbd670bfb6ad40cf99d528ba5a0','339183f49a018152dd14f6a9cfb590f1daa23a49e155e24a4ee34407d69af44f');
INSERT INTO "entry" VALUES(7,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.delete','',1,NULL,'0003','d05900212af8f9202d3cebb7abfd6e16867bfb5c7e8e42786e5dab1c929f5b57','339183f49a018152dd14f6a9cfb590f1daa23a49e155e24a4ee34407d69af44f','43dd62491b0720b0f719de6472e7ac1bc1b01177ed206e3fcb264c52c18c9efc');
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
	CONSTRAINT uq_escalation_level_uid UNIQUE (uid), 
	CONSTRAINT fk_escalation_level_deputy_id FOREIGN KEY(deputy_id) REFERENCES author (id), 
	CONSTRAINT ck_escalation_level_level_range CHECK (level BETWEEN 0 AND 9), 
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
	CONSTRAINT ck_goal_version_positive CHECK (version >= 1), 
	CONSTRAINT uq_goal_uid UNIQUE (uid), 
	CONSTRAINT fk_goal_owner_id FOREIGN KEY(owner_id) REFERENCES author (id), 
	CONSTRAINT fk_goal_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT ck_goal_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_goal_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_goal_slug_length CHECK (length(slug) <= 80), 
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
	CONSTRAINT fk_override_second_id FOREIGN KEY(second_id) REFERENCES author (id), 
	CONSTRAINT fk_override_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_override_by_id FOREIGN KEY(by_id) REFERENCES author (id), 
	CONSTRAINT ck_override_override_code CHECK (code IN ('false_positive', 'authorized', 'staff', 'public_source', 'accepted_risk')), 
	CONSTRAINT ck_override_severity CHECK (severity IN ('block', 'warn', 'ask', 'advise'))
);
INSERT INTO "override" VALUES(1,'f5260c52-d693-419f-8826-3c5fe0be6b1d',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,3,'f','PHI001','It is about our own nurse.',2,NULL,'2027-05-23','staff','warn','She''s here; still.','2026-11-24 15:00:00.000000');
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
INSERT INTO "post" VALUES(1,'9268f419-a8c6-45b0-9c9c-7f23e865fbe5',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','post 0','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'approved','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(2,'59e04574-569e-4201-8b2c-33963be0ff86',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','post 1','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'approved','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(3,'daf73a02-9dbd-4e84-b946-2c96dd2adbc6',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 2','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(4,'e5a3663f-4d41-4195-a9bf-407950f03c8d',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','it''s moved','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-24',NULL,'America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-24 00:00:00.000000','2026-12-24',NULL,'',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(5,'d037619b-3950-4102-baa5-95015418c9c4',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001','2026-11-24 15:00:00.000000','2026-11-24 15:00:01.000000','post 4','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(6,'1bb83025-ed35-420c-86e8-191a7e724cb3',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 5','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(7,'9f5c57f4-ee88-45fe-9431-88d6e699b9e0',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 6','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(8,'0e62a98d-0ff2-4496-8dd9-b14763ca90df',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 7','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(9,'0baac0e4-1cd2-433d-80fd-4c16fc682908',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','undated','Come in before the holidays.',1,1,NULL,NULL,NULL,NULL,'[]',NULL,NULL,'',0,'','[]','[]','','','',NULL,NULL,NULL,'draft',NULL,NULL,NULL,'',NULL,NULL,0,NULL,NULL,NULL,'');
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
	CONSTRAINT ck_practice_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_practice_week_start_range CHECK (week_start BETWEEN 0 AND 6), 
	CONSTRAINT ck_practice_notice_length CHECK (length(notice) <= 2000), 
	CONSTRAINT ck_practice_review_mode CHECK (review IN ('four_eyes', 'solo')), 
	CONSTRAINT uq_practice_uid UNIQUE (uid), 
	CONSTRAINT ck_practice_version_positive CHECK (version >= 1), 
	CONSTRAINT ck_practice_only_one CHECK (id = 1)
);
INSERT INTO "practice" VALUES(1,'62212168-f9cc-45d5-8e11-34bd82c9e813',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','Elm Street','America/Chicago','','four_eyes',0,0,'[]','','[]','[]',1,'["all"]',NULL);
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
CREATE UNIQUE INDEX uq_author_slug_living ON author (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_author_name_living ON author (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_audience_slug_living ON audience (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_audience_name_living ON audience (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_feed_slug_living ON feed (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_feed_name_living ON feed (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_pillar_name_living ON pillar (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_pillar_slug_living ON pillar (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_campaign_slug_living ON campaign (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_campaign_name_living ON campaign (name) WHERE deleted_at IS NULL;
CREATE INDEX ix_change_entry ON change (entry_seq);
CREATE INDEX ix_change_row ON change (table_name, row_id, entry_seq);
CREATE UNIQUE INDEX uq_channel_name_living ON channel (name) WHERE deleted_at IS NULL;
CREATE INDEX ix_channel_owner_id ON channel (owner_id);
CREATE UNIQUE INDEX uq_channel_slug_living ON channel (slug) WHERE deleted_at IS NULL;
CREATE INDEX ix_reading_goal_id ON reading (goal_id);
CREATE UNIQUE INDEX uq_series_slug_living ON series (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_series_name_living ON series (name) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_channel_id ON post (channel_id);
CREATE INDEX ix_post_calendar ON post (local_day, local_clock, id, status, title, channel_id, author_id, campaign_id, "group", instant, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_reviewer_id ON post (reviewer_id);
CREATE INDEX ix_post_author_id ON post (author_id);
CREATE INDEX ix_post_campaign_id ON post (campaign_id);
CREATE INDEX ix_post_pillar_id ON post (pillar_id);
CREATE INDEX ix_post_audience_id ON post (audience_id);
CREATE UNIQUE INDEX uq_post_series_slot ON post (series_id, original_day) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_status ON post (status, instant) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_group ON post ("group");
CREATE INDEX ix_interaction_channel_id ON interaction (channel_id);
CREATE INDEX ix_approval_post_id ON approval (post_id);
CREATE INDEX ix_comment_post_id ON comment (post_id);
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
