namespace RemoteUi.Web.Accounts;

/// <summary>What was wrong with a form about accounts; the pages have a sentence for each.</summary>
public enum AccessError
{
    None,

    /// <summary>User name or password, which of them is not told.</summary>
    LogInFailed,

    /// <summary>Five wrong passwords; five minutes to wait.</summary>
    LockedOut,

    SetupCodeWrong,

    PasswordTooShort,

    PasswordTooLong,

    PasswordsDiffer,

    CurrentPasswordWrong,

    /// <summary>Empty, over 64 characters, or with characters other than letters, digits and <c>-._@+</c>.</summary>
    UserNameNotPossible,

    UserNameTaken,

    /// <summary>The machine would be left without an administrator.</summary>
    LastAdministrator,

    /// <summary>Nobody deletes the account that they are signed in with.</summary>
    OwnAccount,

    AccountNotFound,
}
