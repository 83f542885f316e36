//! Accounts, sign-in and moderation on the database.

use crate::database::{self, Database};
use participation_core::contribution::{self, HiddenReason, State, Step, Submitted};
use participation_core::moderation::{self, AppealRefused, AppealState, ModerateRefused, Verdict};
use participation_core::procedure::{self, *};
use participation_core::proposal::{self};
use participation_core::staff::session::{self, Attempt, Finished, Missing, SessionToken, SignInRefused};
use participation_core::staff::{self, Actor, Change, Deed, NewStaff, Password, Role, Staff, StaffRefused, TotpSecret};
use participation_core::{Channel, Language, PlainText, Storage, StoreError, Timestamp, demo};

const PASSWORD: &str = "lindenallee im november";

struct Desk {
    storage: Storage,
    now: Timestamp,
    /// Logins are this test's own, since PostgreSQL is shared by all.
    mark: String,
    _database: Database,
}

impl Desk {
    async fn open() -> Self {
        let (storage, database) = database::open().await;
        let mark = storage.ids().random().to_string();
        Self { storage, now: Timestamp::from_unix(1_795_430_545), mark, _database: database }
    }

    fn colleague(&self, name: &str, roles: &[Role]) -> NewStaff {
        NewStaff {
            login: format!("{name}.{}", self.mark).parse().unwrap(),
            name: PlainText::line(name, 100).unwrap(),
            roles: roles.to_vec(),
            office: None,
            language: None,
            same_person_as: None,
            password: Password::chosen(PASSWORD, name).unwrap(),
            one_time: false,
            totp: Some(TotpSecret::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap()),
        }
    }

    async fn add(&self, name: &str, roles: &[Role]) -> Staff {
        let id = staff::create(&self.storage, self.colleague(name, roles), None, self.now).await.unwrap();
        staff::by_id(&self.storage, id).await.unwrap()
    }

    fn code(&self, at: Timestamp) -> String {
        TotpSecret::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap().code(at)
    }

    async fn begin(&self, login: &str, password: &str, at: Timestamp) -> Result<SessionToken, SignInRefused> {
        // Each test has its own address, as each has its own logins.
        self.begin_at(login, password, (&self.mark, ""), at).await
    }

    async fn begin_at(
        &self,
        login: &str,
        password: &str,
        (address, device): (&str, &str),
        at: Timestamp,
    ) -> Result<SessionToken, SignInRefused> {
        let attempt =
            Attempt { login: login.into(), password: password.into(), address: address.into(), device: device.into() };
        session::begin(&self.storage, attempt, at).await
    }

    async fn finish(&self, token: &SessionToken, code: &str, at: Timestamp) -> Finished {
        session::finish(&self.storage, token.clone(), code.into(), self.mark.clone(), at).await.unwrap()
    }

    async fn sign_in(&self, login: &str, at: Timestamp) -> SessionToken {
        let pending = self.begin(login, PASSWORD, at).await.unwrap();
        match self.finish(&pending, &self.code(at), at).await {
            Finished::In(token) => token,
            other => panic!("{other:?}"),
        }
    }

    async fn session(&self, token: &SessionToken, at: Timestamp) -> Option<session::Session> {
        session::of(&self.storage, token.clone(), at).await.unwrap()
    }

    async fn proposal(&self, title: &str) -> Submitted {
        let slug = format!("radweg-{}", self.storage.ids().random());
        let procedure = procedure::create(&self.storage, open_procedure(&slug, self.now), self.now).await.unwrap();
        let mut new = demo::proposal(procedure, title).body("Ruft mich an: 0251 4927040").build().unwrap();
        new.envelope.contact_email = Some("autorin@example.org".into());
        proposal::submit(&self.storage, new, self.now).await.unwrap()
    }

    async fn hide(&self, id: i64, version: i32, by: &Actor) -> Result<(), ModerateRefused> {
        let verdict = Verdict::Hide { reason: HiddenReason::PersonalData, note: words("Bitte ohne Telefonnummer.") };
        moderation::decide(&self.storage, id, version, verdict, by.clone(), self.now).await
    }

    async fn receipt(&self, of: &Submitted) -> contribution::Receipt {
        contribution::receipt(&self.storage, of.reference.clone(), Language::De).await.unwrap()
    }
}

fn words(text: &str) -> PlainText {
    PlainText::paragraphs(text, 1000).unwrap()
}

fn open_procedure(slug: &str, now: Timestamp) -> NewProcedure {
    let builder = demo::procedure(slug).text("title", Language::De, "Radweg").moderation(ModerationRule::Before);
    builder.running(-1, 10).open(Format::Proposals, -1, 10).at(now)
}

#[tokio::test]
async fn password_then_code_open_the_desk_with_a_fresh_token() {
    let desk = Desk::open().await;
    let person = desk.add("althoff", &[Role::Participation, Role::Moderator]).await;
    let pending = desk.begin(&person.login.to_uppercase(), PASSWORD, desk.now).await.unwrap();
    assert_eq!(desk.session(&pending, desk.now).await, None, "the password alone opens nothing");
    assert!(matches!(session::missing(&desk.storage, pending.clone(), desk.now).await.unwrap(), Some(Missing::Code)));
    assert_eq!(desk.finish(&pending, "000000", desk.now).await, Finished::WrongCode);
    let Finished::In(token) = desk.finish(&pending, &desk.code(desk.now), desk.now).await else { panic!() };
    assert_ne!(token, pending, "the token changes at sign-in");
    assert_eq!(desk.finish(&pending, &desk.code(desk.now), desk.now).await, Finished::Gone);
    let session = desk.session(&token, desk.now).await.unwrap();
    assert_eq!((session.actor, session.must_change_password), (person.actor(), false));
}

#[tokio::test]
async fn a_code_opens_once() {
    let desk = Desk::open().await;
    let person = desk.add("althoff", &[Role::Participation]).await;
    desk.sign_in(&person.login, desk.now).await;
    let again = desk.begin(&person.login, PASSWORD, desk.now).await.unwrap();
    assert_eq!(desk.finish(&again, &desk.code(desk.now), desk.now).await, Finished::WrongCode, "replayed");
    let older = desk.code(desk.now.plus_seconds(-30));
    assert_eq!(desk.finish(&again, &older, desk.now).await, Finished::WrongCode, "older than the last one used");
    let next = desk.now.plus_seconds(30);
    assert!(matches!(desk.finish(&again, &desk.code(next), next).await, Finished::In(_)));
}

#[tokio::test]
async fn known_and_unknown_logins_are_refused_alike_and_wait_alike() {
    let desk = Desk::open().await;
    let person = desk.add("althoff", &[Role::Participation]).await;
    for login in [person.login.clone(), format!("nobody.{}", desk.mark)] {
        for _ in 0..session::ACCOUNT.free {
            assert!(matches!(desk.begin(&login, "falsches kennwort", desk.now).await, Err(SignInRefused::Wrong)));
        }
        let early = desk.begin(&login, PASSWORD, desk.now).await;
        assert!(matches!(early, Err(SignInRefused::TooMany { seconds: 4 })), "{login}: {early:?}");
        // Knocking while it is closed makes the pause no longer.
        let soon = desk.now.plus_seconds(4);
        assert!(matches!(desk.begin(&login, "falsches kennwort", soon).await, Err(SignInRefused::Wrong)));
        let longer = desk.begin(&login, PASSWORD, soon).await;
        assert!(matches!(longer, Err(SignInRefused::TooMany { seconds: 8 })), "{login}: {longer:?}");
    }
    assert!(desk.begin(&person.login, PASSWORD, desk.now.plus_seconds(12)).await.is_ok());
}

#[tokio::test]
async fn strangers_who_guess_lock_nobody_out() {
    let desk = Desk::open().await;
    let person = desk.add("althoff", &[Role::Participation]).await;
    let token = desk.sign_in(&person.login, desk.now).await;
    let device = session::remember(&desk.storage, &token, String::new(), desk.now).await.unwrap();
    let later = desk.now.plus_seconds(60);
    let guess = async |network: &str| {
        for _ in 0..12 {
            let _ = desk.begin_at(&person.login, "falsches kennwort", (network, ""), later).await;
        }
    };
    guess("the stranger's").await;
    let there = desk.begin_at(&person.login, PASSWORD, ("the stranger's", ""), later).await;
    assert!(matches!(there, Err(SignInRefused::TooMany { .. })), "{there:?}");
    assert!(desk.begin_at(&person.login, PASSWORD, ("at home", ""), later).await.is_ok(), "another network");

    guess(&desk.mark).await;
    assert!(matches!(desk.begin(&person.login, PASSWORD, later).await, Err(SignInRefused::TooMany { .. })));
    let own = desk.begin_at(&person.login, PASSWORD, (&desk.mark, &device), later).await;
    assert!(own.is_ok(), "the person's own device in the same network: {own:?}");
    let other = desk.add("terhaar", &[Role::Participation]).await;
    guess_for(&desk, &other.login, &device, later).await;
    let foreign = desk.begin_at(&other.login, PASSWORD, (&desk.mark, &device), later).await;
    assert!(matches!(foreign, Err(SignInRefused::TooMany { .. })), "the device is known for one account only");

    let again = desk.sign_in(&person.login, desk.now.plus_seconds(session::FORGOTTEN_SECONDS * 2)).await;
    let kept = session::remember(&desk.storage, &again, device.clone(), desk.now).await.unwrap();
    assert_eq!(kept, device, "what the device keeps stays good");
}

async fn guess_for(desk: &Desk, login: &str, device: &str, at: Timestamp) {
    for _ in 0..session::ACCOUNT.free {
        let _ = desk.begin_at(login, "falsches kennwort", (&desk.mark, device), at).await;
    }
}

#[tokio::test]
async fn guessing_from_a_known_device_waits_too() {
    let desk = Desk::open().await;
    let person = desk.add("althoff", &[Role::Participation]).await;
    let token = desk.sign_in(&person.login, desk.now).await;
    let device = session::remember(&desk.storage, &token, String::new(), desk.now).await.unwrap();
    guess_for(&desk, &person.login, &device, desk.now).await;
    let early = desk.begin_at(&person.login, PASSWORD, (&desk.mark, &device), desk.now).await;
    assert!(matches!(early, Err(SignInRefused::TooMany { .. })), "{early:?}");
}

#[tokio::test]
async fn guessing_from_many_networks_is_slowed_down_as_a_whole() {
    let desk = Desk::open().await;
    let person = desk.add("althoff", &[Role::Participation]).await;
    let mut refused = 0;
    for number in 0..session::EVERYWHERE.free + 5 {
        let network = format!("network {}", number / 4);
        let tried = desk.begin_at(&person.login, "falsches kennwort", (&network, ""), desk.now).await;
        refused += i32::from(matches!(tried, Err(SignInRefused::TooMany { .. })));
    }
    assert_eq!(refused, 5);
}

#[tokio::test]
async fn attempts_sent_at_the_same_time_are_all_counted() {
    let desk = std::sync::Arc::new(Desk::open().await);
    let person = desk.add("althoff", &[Role::Participation]).await;
    let tries: Vec<_> = (0..30)
        .map(|_| {
            let (desk, login) = (desk.clone(), person.login.clone());
            tokio::spawn(async move { desk.begin(&login, "falsches kennwort", desk.now).await })
        })
        .collect();
    let mut checked = 0;
    for attempt in tries {
        checked += i32::from(matches!(attempt.await.unwrap(), Err(SignInRefused::Wrong)));
    }
    assert_eq!(checked, session::ACCOUNT.free);
}

#[tokio::test]
async fn five_wrong_codes_lead_back_to_the_password() {
    let desk = Desk::open().await;
    let person = desk.add("althoff", &[Role::Participation]).await;
    let pending = desk.begin(&person.login, PASSWORD, desk.now).await.unwrap();
    for _ in 0..4 {
        assert_eq!(desk.finish(&pending, "000000", desk.now).await, Finished::WrongCode);
    }
    assert_eq!(desk.finish(&pending, "000000", desk.now).await, Finished::Gone);
    assert_eq!(desk.finish(&pending, &desk.code(desk.now), desk.now).await, Finished::Gone);
}

#[tokio::test]
async fn a_one_time_password_that_is_too_old_opens_nothing() {
    let desk = Desk::open().await;
    let new = NewStaff { one_time: true, totp: None, ..desk.colleague("neu", &[Role::Clerk]) };
    let login = new.login.as_str().to_owned();
    staff::create(&desk.storage, new, None, desk.now).await.unwrap();
    let late = desk.now.plus_days(staff::ONE_TIME_DAYS).plus_seconds(1);
    assert!(matches!(desk.begin(&login, PASSWORD, late).await, Err(SignInRefused::Wrong)));
    let pending = desk.begin(&login, PASSWORD, desk.now).await.unwrap();
    let missing = session::missing(&desk.storage, pending.clone(), desk.now).await.unwrap();
    let Some(Missing::Device { secret, .. }) = missing else { panic!("{missing:?}") };
    let Finished::In(token) = desk.finish(&pending, &secret.code(desk.now), desk.now).await else { panic!() };
    let session = desk.session(&token, desk.now).await.unwrap();
    assert!(session.must_change_password);
    let chosen = Password::chosen("kastanien im oktober", &login).unwrap();
    let wrong = session::change_password(&desk.storage, &session, "falsch".into(), chosen.clone(), desk.now).await;
    assert!(matches!(wrong, Err(SignInRefused::Wrong)));
    let fresh = session::change_password(&desk.storage, &session, PASSWORD.into(), chosen, desk.now).await.unwrap();
    assert_eq!(desk.session(&token, desk.now).await, None, "the session before ends");
    assert!(!desk.session(&fresh, desk.now).await.unwrap().must_change_password);
}

#[tokio::test]
async fn a_session_ends_by_itself_by_sign_out_and_by_an_administrator() {
    let desk = Desk::open().await;
    let admin = desk.add("admin", &[Role::Admin]).await;
    let mut person = desk.add("althoff", &[Role::Participation]).await;
    let mut at = desk.now;
    for change in [Change::Roles(vec![Role::Clerk], None), Change::Deactivate] {
        at = at.plus_seconds(60);
        let token = desk.sign_in(&person.login, at).await;
        assert!(desk.session(&token, at.plus_seconds(session::IDLE_SECONDS - 1)).await.is_some());
        assert!(desk.session(&token, at.plus_days(2)).await.is_none());
        staff::change(&desk.storage, person.id, person.version, change, admin.actor(), at).await.unwrap();
        assert!(desk.session(&token, at).await.is_none());
        person = staff::by_id(&desk.storage, person.id).await.unwrap();
    }
    assert!(matches!(desk.begin(&person.login, PASSWORD, at).await, Err(SignInRefused::Wrong)), "deactivated");
    let token = desk.sign_in(&admin.login, at).await;
    session::end(&desk.storage, token.clone()).await.unwrap();
    assert!(desk.session(&token, at).await.is_none());
}

#[tokio::test]
async fn only_an_administrator_manages_people_and_the_record_tells_it() {
    let desk = Desk::open().await;
    let admin = desk.add("admin", &[Role::Admin]).await;
    let clerk = desk.add("clerk", &[Role::Clerk]).await;
    let new = desk.colleague("neu", &[Role::Admin]);
    let refused = staff::create(&desk.storage, new.clone(), Some(clerk.actor()), desk.now).await;
    assert!(matches!(refused, Err(StaffRefused::NotAllowed(_))));
    let grab = Change::Roles(vec![Role::Admin], None);
    let refused = staff::change(&desk.storage, clerk.id, 1, grab.clone(), clerk.actor(), desk.now).await;
    assert!(matches!(refused, Err(StaffRefused::NotAllowed(_))));
    staff::create(&desk.storage, new.clone(), Some(admin.actor()), desk.now).await.unwrap();
    let again = staff::create(&desk.storage, new, Some(admin.actor()), desk.now).await;
    assert!(matches!(again, Err(StaffRefused::LoginTaken)));
    staff::change(&desk.storage, clerk.id, 1, grab.clone(), admin.actor(), desk.now).await.unwrap();
    let stale = staff::change(&desk.storage, clerk.id, 1, grab, admin.actor(), desk.now).await;
    assert!(matches!(stale, Err(StaffRefused::Store(StoreError::Changed))));
    let record = staff::audit(&desk.storage, None).await.unwrap();
    let line = record.iter().find(|line| line.deed == Deed::RolesChanged && line.object.label == clerk.login).unwrap();
    assert_eq!((line.who.as_deref(), line.object.id), (Some("admin"), clerk.id.0));
}

#[tokio::test]
async fn a_reset_takes_password_device_and_sessions() {
    let desk = Desk::open().await;
    let admin = desk.add("admin", &[Role::Admin]).await;
    let person = desk.add("althoff", &[Role::Participation]).await;
    let token = desk.sign_in(&person.login, desk.now).await;
    let password = staff::reset_access(&desk.storage, person.id, 1, Some(admin.actor()), desk.now).await.unwrap();
    assert!(desk.session(&token, desk.now).await.is_none());
    assert!(matches!(desk.begin(&person.login, PASSWORD, desk.now).await, Err(SignInRefused::Wrong)));
    let pending = desk.begin(&person.login, password.reveal(), desk.now).await.unwrap();
    assert!(matches!(session::missing(&desk.storage, pending, desk.now).await.unwrap(), Some(Missing::Device { .. })));
}

#[tokio::test]
async fn hiding_tells_the_author_why_and_a_second_person_decides_the_appeal() {
    let desk = Desk::open().await;
    let first = desk.add("eins", &[Role::Moderator]).await;
    let own = NewStaff { same_person_as: Some(first.id), ..desk.colleague("eins-b", &[Role::Participation]) };
    let other_account = staff::create(&desk.storage, own, None, desk.now).await.unwrap();
    let other_account = staff::by_id(&desk.storage, other_account).await.unwrap();
    let second = desk.add("zwei", &[Role::Moderator]).await;
    let clerk = desk.add("clerk", &[Role::Clerk]).await;
    let sent = desk.proposal("Mehr Bänke").await;

    assert!(matches!(desk.hide(sent.id, 1, &clerk.actor()).await, Err(ModerateRefused::NotAllowed(_))));
    desk.hide(sent.id, 1, &first.actor()).await.unwrap();
    assert!(matches!(desk.hide(sent.id, 1, &first.actor()).await, Err(ModerateRefused::Store(StoreError::Changed))));
    let told = desk.receipt(&sent).await.moderation.unwrap();
    assert_eq!((told.reason, told.note.as_str()), (HiddenReason::PersonalData, "Bitte ohne Telefonnummer."));

    let (reference, secret) = (sent.reference.clone(), sent.secret.clone());
    let wrong = "2222-2222-2222".parse().unwrap();
    let refused = moderation::appeal(&desk.storage, reference.clone(), wrong, words("Doch."), desk.now).await;
    assert!(matches!(refused, Err(AppealRefused::NotYours)));
    moderation::appeal(
        &desk.storage,
        reference.clone(),
        secret.clone(),
        words("Es ist die Nummer des Amtes."),
        desk.now,
    )
    .await
    .unwrap();
    let twice = moderation::appeal(&desk.storage, reference.clone(), secret, words("Nochmal."), desk.now).await;
    assert!(matches!(twice, Err(AppealRefused::Before)));
    let around = moderation::decide(&desk.storage, sent.id, 2, Verdict::Publish, first.actor(), desk.now).await;
    assert!(matches!(around, Err(ModerateRefused::AppealOpen)));

    let case = moderation::case(&desk.storage, reference, first.actor(), Language::De, desk.now).await.unwrap();
    let appeal = case.appeal.unwrap();
    assert!(appeal.own && case.hints == [moderation::Hint::Telephone]);
    for same in [&first, &other_account] {
        let refused =
            moderation::decide_appeal(&desk.storage, appeal.id, true, words("Ja."), same.actor(), desk.now).await;
        assert!(matches!(refused, Err(ModerateRefused::NotTwo(_))), "{}", same.login);
    }
    moderation::decide_appeal(&desk.storage, appeal.id, true, words("Stimmt."), second.actor(), desk.now)
        .await
        .unwrap();
    let again =
        moderation::decide_appeal(&desk.storage, appeal.id, false, words("Nein."), second.actor(), desk.now).await;
    assert!(matches!(again, Err(ModerateRefused::Decided)));

    let receipt = desk.receipt(&sent).await;
    assert_eq!(receipt.state, State::Listed);
    assert!(matches!(receipt.moderation.unwrap().appeal, Some(AppealState::Decided { upheld: true, .. })));
    let steps: Vec<Step> = receipt.events.into_iter().map(|event| event.step).collect();
    assert_eq!(
        steps,
        [
            Step::Submitted { channel: Channel::Online },
            Step::Hidden { reason: HiddenReason::PersonalData },
            Step::Appealed,
            Step::AppealDecided { upheld: true },
        ]
    );
    let stubborn = desk.hide(sent.id, 3, &first.actor()).await;
    assert!(matches!(stubborn, Err(ModerateRefused::NotTwo(_))), "{stubborn:?}");
}

#[tokio::test]
async fn a_refused_appeal_leaves_the_contribution_hidden_with_its_reason() {
    let desk = Desk::open().await;
    let (first, second) = (desk.add("eins", &[Role::Moderator]).await, desk.add("zwei", &[Role::Moderator]).await);
    let sent = desk.proposal("Mehr Bänke").await;
    desk.hide(sent.id, 1, &first.actor()).await.unwrap();
    moderation::appeal(&desk.storage, sent.reference.clone(), sent.secret.clone(), words("Doch."), desk.now)
        .await
        .unwrap();
    let case =
        moderation::case(&desk.storage, sent.reference.clone(), second.actor(), Language::De, desk.now).await.unwrap();
    let appeal = case.appeal.unwrap();
    assert!(!appeal.own);
    moderation::decide_appeal(
        &desk.storage,
        appeal.id,
        false,
        words("Die Nummer ist privat."),
        second.actor(),
        desk.now,
    )
    .await
    .unwrap();
    let receipt = desk.receipt(&sent).await;
    assert_eq!((receipt.state, receipt.hidden_reason), (State::Hidden, Some(HiddenReason::PersonalData)));
    assert!(matches!(receipt.moderation.unwrap().appeal, Some(AppealState::Decided { upheld: false, .. })));
}

#[tokio::test]
async fn two_moderators_do_not_read_the_same_contribution_at_once() {
    let desk = Desk::open().await;
    let (first, second) = (desk.add("eins", &[Role::Moderator]).await, desk.add("zwei", &[Role::Moderator]).await);
    let sent = desk.proposal("Mehr Bänke").await;
    moderation::claim(&desk.storage, sent.id, first.actor(), desk.now).await.unwrap();
    moderation::claim(&desk.storage, sent.id, first.actor(), desk.now).await.unwrap();
    let refused = moderation::claim(&desk.storage, sent.id, second.actor(), desk.now).await;
    assert!(matches!(refused, Err(ModerateRefused::Claimed)));
    assert!(matches!(desk.hide(sent.id, 1, &second.actor()).await, Err(ModerateRefused::Claimed)));
    let later = desk.now.plus_seconds(moderation::CLAIM_SECONDS);
    moderation::claim(&desk.storage, sent.id, second.actor(), later).await.unwrap();
    let verdict = Verdict::Publish;
    moderation::decide(&desk.storage, sent.id, 1, verdict, second.actor(), later).await.unwrap();
    assert_eq!(desk.receipt(&sent).await.state, State::Listed);
}

#[tokio::test]
async fn the_queue_is_oldest_first_and_counts_what_it_does_not_show() {
    let desk = Desk::open().await;
    let reader = desk.add("eins", &[Role::Moderator]).await;
    let mut sent = Vec::new();
    for number in 1..6 {
        sent.push(desk.proposal(&format!("Nummer {number}")).await.id);
    }
    let read = |limit| moderation::queue(&desk.storage, reader.actor(), limit, Language::De, desk.now);
    let queue = read(moderation::QUEUE_PAGE).await.unwrap();
    let mine: Vec<i64> = queue.unread.iter().map(|row| row.id).filter(|id| sent.contains(id)).collect();
    assert_eq!(mine, sent);
    let short = read(2).await.unwrap();
    assert_eq!(short.unread.len(), 2);
    assert!(short.waiting.unread >= 5);
}

#[tokio::test]
async fn nobody_gives_themselves_another_role() {
    let desk = Desk::open().await;
    let (own, other) = (desk.add("eins", &[Role::Admin]).await, desk.add("zwei", &[Role::Admin]).await);
    let more = || Change::Roles(vec![Role::Admin, Role::Participation], None);
    let widened = staff::change(&desk.storage, own.id, own.version, more(), own.actor(), desk.now).await;
    assert!(matches!(widened, Err(StaffRefused::OwnRoles)));
    staff::change(&desk.storage, own.id, own.version, more(), other.actor(), desk.now).await.unwrap();
    let widened = staff::by_id(&desk.storage, own.id).await.unwrap();
    let less = Change::Roles(vec![Role::Admin], None);
    staff::change(&desk.storage, own.id, widened.version, less, widened.actor(), desk.now).await.unwrap();
}
