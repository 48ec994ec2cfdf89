namespace RemoteUi.Core.Audit;

/// <summary>Specifies what happened. The names are stored; the pages have words for each.</summary>
public enum AuditKind
{
    LoggedIn,

    /// <summary>An incorrect password or code, also where a form asks for the current password.</summary>
    LogInFailed,

    /// <summary>An account was locked after incorrect passwords or codes.</summary>
    AccountLocked,

    LoggedOut,

    /// <summary>A user ended other sessions of the account.</summary>
    SessionsEnded,

    /// <summary>The program was started to reset the administrator.</summary>
    AdministratorReset,

    /// <summary>The administrator's password was set with the setup code.</summary>
    AdministratorSet,

    AccountAdded,

    AccountDeleted,

    RoleChanged,

    PasswordChanged,

    SecondFactorOn,

    SecondFactorOff,

    RecoveryCodesMade,

    RecoveryCodeUsed,

    TokenMade,

    TokenDeleted,

    SettingsChanged,

    SettingsImported,

    SettingsExported,

    RequestSent,

    RequestStopped,

    RequestCheckedAgain,

    RequestDeleted,

    KeyRegistered,

    KeyDeleted,

    KeyUseChanged,

    CrlRegistered,

    CrlDeleted,

    RestartRequested,

    PracticeCaApproved,

    PracticeCaRejected,

    PracticeCaRevoked,

    PracticeCaBehaviorChanged,

    OneTimePasswordMade,

    RehearsalStarted,

    RehearsalStopped,

    RehearsalDeleted,

    PracticeCaReplaced,

    PracticeCaNextMade,

    PracticeCaRolledOver,

    PracticeCaProfileChanged,
}
