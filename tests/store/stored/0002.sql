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
INSERT INTO "approval" VALUES(1,'1d18b3a3-62e2-4fc4-8b32-e0d10a5174ee',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,1,'approved','h',2,'2026-11-24 15:00:00.000000','',0,NULL);
INSERT INTO "approval" VALUES(2,'825aa97d-3780-47a9-8266-74335fcc8c7e',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,2,'approved','h',2,'2026-11-24 15:00:00.000000','',0,NULL);
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
INSERT INTO "author" VALUES(1,'5ee050c2-de20-4cf4-bb0b-fa37865243a1',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Ann','ann','["author"]','',NULL,NULL,NULL,'[]');
INSERT INTO "author" VALUES(2,'041bf066-618a-453a-8c9d-982efa43eea6',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Ben','ben','["author"]','',NULL,NULL,NULL,'[]');
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
INSERT INTO "campaign" VALUES(1,'c7109926-261c-4b07-8e5f-9a6a5849d38d',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Fresh Start','fresh-start',NULL,NULL,'','blue');
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
INSERT INTO "change" VALUES(1,1,'practice',1,NULL,'{"clock_12h":false,"contacts":[],"created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"keep_approval_on_move":true,"name":"Elm Street","notice":"","observances":["all"],"partners":[],"paused_at":null,"places":[],"review":"four_eyes","state":"","uid":"51735863-802a-4f54-98c6-09777d7bc0a2","week_start":0,"zone":"America/Chicago"}','0b6e7b5a096ecb5cd764ef2d2f36147c','464d93a5a624938f263ec7eca763e60925106d829c7f8ba3f5ed37eb5e228b02');
INSERT INTO "change" VALUES(2,1,'author',1,NULL,'{"accounts":[],"active_from":null,"active_until":null,"created_at":"2026-11-24T15:00:00.000000+00:00","credentials":"","deleted_at":null,"name":"Ann","retired_at":null,"roles":["author"],"slug":"ann","training_on":null,"uid":"5ee050c2-de20-4cf4-bb0b-fa37865243a1"}','0cbd97e381aa0b1cbbbff446abc50d7a','38ddc3196f39c4b1c69b592b857b651ffbba25adec757972969ba79acb1dccee');
INSERT INTO "change" VALUES(3,1,'author',2,NULL,'{"accounts":[],"active_from":null,"active_until":null,"created_at":"2026-11-24T15:00:00.000000+00:00","credentials":"","deleted_at":null,"name":"Ben","retired_at":null,"roles":["author"],"slug":"ben","training_on":null,"uid":"041bf066-618a-453a-8c9d-982efa43eea6"}','7004e6bd3beb88478a267037e049d191','be3eef14e7c90a6b933f9f23cea5ec0857af082349a0e4afc6e0d741b8191719');
INSERT INTO "change" VALUES(4,1,'channel',1,NULL,'{"admins":[],"audiences":[],"colour":"","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"handle":"","kind":"business","limits":{},"name":"Insta","network":"instagram","notice_posted_on":null,"owner_id":null,"privacy_reviewed_on":null,"purpose":"","retired_at":null,"slots":[],"slug":"insta","two_factor":null,"uid":"ad8567e5-c655-4768-8cf4-87e838e68969","url":""}','0ca38ba382052d7f61c5aefb0801daaf','84e54bdd7da4fba9510b1cb8949c73f865551807f43b3efb0476706977e3e625');
INSERT INTO "change" VALUES(5,2,'campaign',1,NULL,'{"brief":"","colour":"blue","created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"ends":null,"name":"Fresh Start","retired_at":null,"slug":"fresh-start","starts":null,"uid":"c7109926-261c-4b07-8e5f-9a6a5849d38d"}','32abef217c29daecaabeadb66e53e802','5c36fc4128b8253b418f522923491f6fb08355775e8bb4e911d79d64f154469d');
INSERT INTO "change" VALUES(6,3,'post',1,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 0","uid":"7afb5969-b0c2-4e19-b6ef-c786a3bcfbb7","zone":"America/Chicago"}','8c7ee39383c59e7f099358caec53c58f','379706406f3bf32c078a9ca1f337aa7c194f7d19915b11a30255771f1f050acf');
INSERT INTO "change" VALUES(7,3,'post',2,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 1","uid":"58e52239-412a-4329-a977-1acadacf2814","zone":"America/Chicago"}','b06e1ac8f0f7011528bd35fc44042a78','237b062f1333fe735d0f7ead0dd1116ce9f851ab8b4b99f5dcad9b1fc2cd6ae6');
INSERT INTO "change" VALUES(8,3,'post',3,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 2","uid":"a7650c0b-4e7c-4a00-982d-e4cdc02c4dfc","zone":"America/Chicago"}','22dd28cd4cace492378a0c3021cbdbdb','8740888e46a4251e1988b0381500ef2e4f29460ce5be58527fcbe4151fd167a0');
INSERT INTO "change" VALUES(9,3,'post',4,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 3","uid":"88e17470-18f9-440d-8b94-ed65da5f2528","zone":"America/Chicago"}','2b11ed174598f2274b0d31f98a5115b2','bfb6ce958f8916a5c7f5f1f923ccbb99aec73b97d342371bee1ef48bbdce9f20');
INSERT INTO "change" VALUES(10,3,'post',5,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 4","uid":"df1960d8-7ee4-4487-b399-68b2aaed7a1e","zone":"America/Chicago"}','98fc9cbd3b9ba892de4b541a4c9ee323','e0d71d79c7c23690d2a672aef316b8da1c140ad77018b14af4f384de0031805e');
INSERT INTO "change" VALUES(11,3,'post',6,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 5","uid":"66c1af90-2199-4245-90a6-abc795151449","zone":"America/Chicago"}','16d3b4c8e37b46022f5942b17cbe7f6a','a98683737fced2ecacacd52e8bf7b8698786962e2ff24be376b486199af7afc6');
INSERT INTO "change" VALUES(12,3,'post',7,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 6","uid":"b285c4af-31d1-4e97-8507-dc4074e8768f","zone":"America/Chicago"}','2e415542bbadef25086204d4f2342848','01aeb87575e033f66016ddda2ef31ed69c416b4f64f94bab824abe95f5c7c84b');
INSERT INTO "change" VALUES(13,3,'post',8,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":1,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":"09:00:00","created_at":"2026-11-24T15:00:00.000000+00:00","day":"2026-12-01","deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"in_review","tags":[],"title":"post 7","uid":"39fa398b-28eb-4876-b18f-08dc20144d49","zone":"America/Chicago"}','40cf6557369b59c5eeaf2b0cad167fce','4787fba1865c4a1d07dc17e4d59c1b95c03605db80bcc961fcf898f106db4c2c');
INSERT INTO "change" VALUES(14,4,'post',1,'{"status":"in_review"}','{"status":"approved"}','bd1a8d7a8a3623a51f2151cdf0c4614b','8057d83142f3a22411c68d991a5f64508595eedefa228a7d826592a9a2cfde98');
INSERT INTO "change" VALUES(15,4,'approval',1,NULL,'{"at":"2026-11-24T15:00:00.000000+00:00","by_id":2,"content_hash":"h","created_at":"2026-11-24T15:00:00.000000+00:00","decision":"approved","deleted_at":null,"note":"","post_id":1,"solo":false,"uid":"1d18b3a3-62e2-4fc4-8b32-e0d10a5174ee","voided_at":null}','e3035847b6e00e2c39da86658f7de0f7','f441fd8904b6502b96c0ee15f2ed6807d96d13614816430ea47e92b165e98436');
INSERT INTO "change" VALUES(16,4,'post',2,'{"status":"in_review"}','{"status":"approved"}','2da271753741b1eb5ce3fb01317751dc','cbb04e1af632d0ffe9fa907a6efccd756c4dbcc10b78969665df362b98ed5f91');
INSERT INTO "change" VALUES(17,4,'approval',2,NULL,'{"at":"2026-11-24T15:00:00.000000+00:00","by_id":2,"content_hash":"h","created_at":"2026-11-24T15:00:00.000000+00:00","decision":"approved","deleted_at":null,"note":"","post_id":2,"solo":false,"uid":"825aa97d-3780-47a9-8266-74335fcc8c7e","voided_at":null}','c79b6ceaed54a95b434f2b24fa828d1f','e6a00c3065986528c8746a9c2ffb4c97de3e425a20c311a4d184714d5fd3d617');
INSERT INTO "change" VALUES(18,5,'comment',1,NULL,'{"by_id":2,"created_at":"2026-11-24T15:00:00.000000+00:00","deleted_at":null,"post_id":3,"resolved_at":null,"text":"Nice; one; more: \u00fcn\u00ef \ud83e\ude7a","to_id":null,"uid":"44c2ce8d-553c-4f3d-9876-d29e548e2da7"}','d3423d10a325013a3884b522daa45672','5583a27082ba15627a42ac48af3d69f44295e51068a9f43e15539e37984195f7');
INSERT INTO "change" VALUES(19,5,'post',9,NULL,'{"audience_id":null,"author_id":1,"body":"Come in before the holidays.","campaign_id":null,"cancelled_at":null,"cancelled_from":null,"channel_id":1,"clock":null,"created_at":"2026-11-24T15:00:00.000000+00:00","day":null,"deleted_at":null,"first_comment":"","fold":0,"goals":[],"group":null,"image_text":"","link":"","media":[],"notes":"","original_day":null,"permalink":"","pillar_id":null,"published_at":null,"published_by_id":null,"pulled_at":null,"pulled_reason":"","recorded":false,"reviewer_id":null,"series_id":null,"status":"draft","tags":[],"title":"undated","uid":"591a0a47-57a3-4ded-b332-6f7cb1508c70","zone":""}','b3f0ce2c77844e276b926e87769f205d','a6ad0557bf94af410546557caaae0ddbbe9c4ecb6dda2dad56678c5ff666e966');
INSERT INTO "change" VALUES(20,6,'post',4,'{"clock":"09:00:00","day":"2026-12-01","title":"post 3"}','{"clock":null,"day":"2026-12-24","title":"it''s moved"}','731ef66c6ce58a71a196addcc79855c7','c65dad5c474cbae8800ef33d57b7a0ce7c508aaea4b8bbaa5a70513bf58e4bf8');
INSERT INTO "change" VALUES(21,7,'post',5,'{"deleted_at":null}','{"deleted_at":"2026-11-24T15:00:00.000000+00:00"}','3870421bda4c57edbab9e9a1fe582d81','e37067017542b85d896656acea7ccdbc0f3d25f9b2d62d99863f13d414fa3352');
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
INSERT INTO "channel" VALUES(1,'ad8567e5-c655-4768-8cf4-87e838e68969',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000',NULL,'Insta','insta','instagram','business','','',NULL,'[]','','','[]',NULL,NULL,NULL,'[]','{}');
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
INSERT INTO "comment" VALUES(1,'44c2ce8d-553c-4f3d-9876-d29e548e2da7',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,3,2,NULL,'Nice; one; more: ünï 🩺',NULL);
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
INSERT INTO "entry" VALUES(1,'2026-11-24 15:00:00.000000',1,'Ann','cli','practice.create','started the plan of Elm Street',0,NULL,'0002','8437c421b6d4a680023af16d445b07ed5842b8d16644a3a158e46673fe1d5309','0000000000000000000000000000000000000000000000000000000000000000','e138822d6bd98ad94864d834b1cbc251629678216f3de72094ad4503a5885ba2');
INSERT INTO "entry" VALUES(2,'2026-11-24 15:00:00.000000',1,'Ann','cli','campaign.add','',1,NULL,'0002','52782b2f7a3070ab168ce99bfe5ad21b851d79be365a68359f422e0692ed1283','e138822d6bd98ad94864d834b1cbc251629678216f3de72094ad4503a5885ba2','4c0104e4752191f210cc740e9db910a07b8ce0f48d901e58ff70da0874c3226f');
INSERT INTO "entry" VALUES(3,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.add','added post 0, post 1, post 2, post 3, post 4, post 5, post 6, post 7',1,NULL,'0002','2681fae66789189949116333218a149acfdc92e7435a809c742477a30e37ec2d','4c0104e4752191f210cc740e9db910a07b8ce0f48d901e58ff70da0874c3226f','78a35b90ab0c3a4a2bc09b4889d56bc5daa4a61be5c4d6e537434655f00f5ba0');
INSERT INTO "entry" VALUES(4,'2026-11-24 15:00:00.000000',2,'Ben','cli','post.approve','',1,NULL,'0002','c9e2c197b1cce02a0c3057daa7d0def280da7a5425b990f85f4d73c0d1d4a3b2','78a35b90ab0c3a4a2bc09b4889d56bc5daa4a61be5c4d6e537434655f00f5ba0','adab1b3b127f1ded0edcee110b45cb4a7eee0bc17fe95dd7cce8e15bc621c3e6');
INSERT INTO "entry" VALUES(5,'2026-11-24 15:00:00.000000',2,'Ben','cli','comment.add','',1,NULL,'0002','d135f2318f63f0e5df36db8d30fd580ebe9b5e0441234118740c1f66d4c75c51','adab1b3b127f1ded0edcee110b45cb4a7eee0bc17fe95dd7cce8e15bc621c3e6','e584dd4162cce8c7009cf9feb3c80d171ca257f9e5dbeae508741aa28c2a07e1');
INSERT INTO "entry" VALUES(6,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.edit','edited #4',1,NULL,'0002','937580605b4c9c0a43dcc0926b86779e322b18b35526a1ea57d833acb2e441c7','e584dd4162cce8c7009cf9feb3c80d171ca257f9e5dbeae508741aa28c2a07e1','c32ed64f97f47ff2dc6e878a90ab20af511311376a63e8f627254464839b82c9');
INSERT INTO "entry" VALUES(7,'2026-11-24 15:00:00.000000',1,'Ann','cli','post.delete','',1,NULL,'0002','4c889a8452069c6c576a9fa0383761b93ef80f83dd7de423712c239e9e620902','c32ed64f97f47ff2dc6e878a90ab20af511311376a63e8f627254464839b82c9','53960b5ef296a15083a64cc5fb614c92f731855828f79c644cda7a0fbabd2fc7');
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
	CONSTRAINT fk_escalation_level_owner_id FOREIGN KEY(owner_id) REFERENCES author (id), 
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
	CONSTRAINT ck_goal_slug_length CHECK (length(slug) <= 80), 
	CONSTRAINT fk_goal_owner_id FOREIGN KEY(owner_id) REFERENCES author (id), 
	CONSTRAINT ck_goal_name_given CHECK (length(name) >= 1), 
	CONSTRAINT ck_goal_version_positive CHECK (version >= 1), 
	CONSTRAINT fk_goal_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT ck_goal_active_is_measurable CHECK (NOT active OR (target IS NOT NULL AND due IS NOT NULL AND length(unit) > 0)), 
	CONSTRAINT ck_goal_name_length CHECK (length(name) <= 80), 
	CONSTRAINT uq_goal_uid UNIQUE (uid)
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
INSERT INTO "post" VALUES(1,'7afb5969-b0c2-4e19-b6ef-c786a3bcfbb7',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','post 0','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'approved','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(2,'58e52239-412a-4329-a977-1acadacf2814',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','post 1','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'approved','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(3,'a7650c0b-4e7c-4a00-982d-e4cdc02c4dfc',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 2','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(4,'88e17470-18f9-440d-8b94-ed65da5f2528',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001',NULL,'2026-11-24 15:00:01.000000','it''s moved','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-24',NULL,'America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-24 00:00:00.000000','2026-12-24',NULL,'',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(5,'df1960d8-7ee4-4487-b399-68b2aaed7a1e',2,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000001','2026-11-24 15:00:00.000000','2026-11-24 15:00:01.000000','post 4','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(6,'66c1af90-2199-4245-90a6-abc795151449',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 5','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(7,'b285c4af-31d1-4e97-8507-dc4074e8768f',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 6','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(8,'39fa398b-28eb-4876-b18f-08dc20144d49',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','post 7','Come in before the holidays.',1,1,NULL,NULL,NULL,1,'[]','2026-12-01','09:00:00.000000','America/Chicago',0,'','[]','[]','','','',NULL,NULL,NULL,'in_review','2026-12-01 09:00:00.000000','2026-12-01','09:00:00.000000','',NULL,NULL,0,NULL,NULL,NULL,'');
INSERT INTO "post" VALUES(9,'591a0a47-57a3-4ded-b332-6f7cb1508c70',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','undated','Come in before the holidays.',1,1,NULL,NULL,NULL,NULL,'[]',NULL,NULL,'',0,'','[]','[]','','','',NULL,NULL,NULL,'draft',NULL,NULL,NULL,'',NULL,NULL,0,NULL,NULL,NULL,'');
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
	CONSTRAINT uq_practice_uid UNIQUE (uid), 
	CONSTRAINT ck_practice_review_mode CHECK (review IN ('four_eyes', 'solo')), 
	CONSTRAINT ck_practice_version_positive CHECK (version >= 1), 
	CONSTRAINT ck_practice_only_one CHECK (id = 1), 
	CONSTRAINT ck_practice_name_length CHECK (length(name) <= 80), 
	CONSTRAINT ck_practice_week_start_range CHECK (week_start BETWEEN 0 AND 6), 
	CONSTRAINT ck_practice_notice_length CHECK (length(notice) <= 2000)
);
INSERT INTO "practice" VALUES(1,'51735863-802a-4f54-98c6-09777d7bc0a2',1,'2026-11-24 15:00:00.000000','2026-11-24 15:00:00.000000',NULL,'2026-11-24 15:00:00.000000','Elm Street','America/Chicago','','four_eyes',0,0,'[]','','[]','[]',1,'["all"]',NULL);
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
CREATE UNIQUE INDEX uq_audience_slug_living ON audience (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_audience_name_living ON audience (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_feed_name_living ON feed (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_feed_slug_living ON feed (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_pillar_slug_living ON pillar (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_pillar_name_living ON pillar (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_campaign_slug_living ON campaign (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_campaign_name_living ON campaign (name) WHERE deleted_at IS NULL;
CREATE INDEX ix_change_row ON change (table_name, row_id, entry_seq);
CREATE INDEX ix_change_entry ON change (entry_seq);
CREATE UNIQUE INDEX uq_channel_name_living ON channel (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_channel_slug_living ON channel (slug) WHERE deleted_at IS NULL;
CREATE INDEX ix_channel_owner_id ON channel (owner_id);
CREATE INDEX ix_reading_goal_id ON reading (goal_id);
CREATE UNIQUE INDEX uq_series_name_living ON series (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_series_slug_living ON series (slug) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_status ON post (status, instant) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_calendar ON post (local_day, local_clock, id, status, title, channel_id, author_id, campaign_id, "group", instant, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_channel_id ON post (channel_id);
CREATE INDEX ix_post_reviewer_id ON post (reviewer_id);
CREATE INDEX ix_post_author_id ON post (author_id);
CREATE INDEX ix_post_campaign_id ON post (campaign_id);
CREATE INDEX ix_post_pillar_id ON post (pillar_id);
CREATE UNIQUE INDEX uq_post_series_slot ON post (series_id, original_day) WHERE deleted_at IS NULL;
CREATE INDEX ix_post_audience_id ON post (audience_id);
CREATE INDEX ix_post_group ON post ("group");
CREATE INDEX ix_interaction_channel_id ON interaction (channel_id);
CREATE INDEX ix_approval_post_id ON approval (post_id);
CREATE INDEX ix_override_post_id ON override (post_id);
CREATE INDEX ix_comment_post_id ON comment (post_id);
CREATE INDEX ix_finding_post_pack ON finding (post_id, pack);
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
CREATE TRIGGER keep_entry_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER keep_entry_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END;
CREATE TRIGGER keep_entry_insert BEFORE INSERT ON entry WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry) OR EXISTS (SELECT 1 FROM entry WHERE hash = NEW.hash) BEGIN SELECT RAISE(ABORT, 'history is only added to at its end'); END;
CREATE TRIGGER keep_change_update BEFORE UPDATE ON change WHEN NEW."id" IS NOT OLD."id" OR NEW."entry_seq" IS NOT OLD."entry_seq" OR NEW."table_name" IS NOT OLD."table_name" OR NEW."row_id" IS NOT OLD."row_id" OR NEW."hash" IS NOT OLD."hash" OR (NEW."before" IS NOT NULL AND NEW."before" IS NOT OLD."before") OR (NEW."after" IS NOT NULL AND NEW."after" IS NOT OLD."after") OR (NEW."salt" IS NOT NULL AND NEW."salt" IS NOT OLD."salt") BEGIN SELECT RAISE(ABORT, 'a change can only be emptied'); END;
CREATE TRIGGER keep_change_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'a change is never deleted'); END;
CREATE TRIGGER keep_change_insert BEFORE INSERT ON change WHEN EXISTS (SELECT 1 FROM change WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a change is never overwritten'); END;
COMMIT;
