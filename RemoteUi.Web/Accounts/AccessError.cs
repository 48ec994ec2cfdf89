namespace RemoteUi.Web.Accounts;

/// <summary>Specifies what is wrong with a form about accounts; the pages have a sentence for each value.</summary>
public enum AccessError
{
    None,

    /// <summary>Incorrect user name or password; which of the two is not disclosed.</summary>
    LogInFailed,

    /// <summary>Locked for five minutes after five wrong passwords.</summary>
    LockedOut,

    SetupCodeWrong,

    PasswordTooShort,

    PasswordTooLong,

    PasswordsDiffer,

    CurrentPasswordWrong,

    /// <summary>Empty, over 64 characters, or with characters other than letters, digits and <c>-._@+</c>.</summary>
    UserNameNotPossible,

    UserNameTaken,

    /// <summary>The device would be left without an administrator.</summary>
    LastAdministrator,

    /// <summary>Users cannot delete the account that they are signed in with.</summary>
    OwnAccount,

    AccountNotFound,
}
