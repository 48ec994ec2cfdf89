namespace RemoteUi.Web.Accounts;

/// <summary>Specifies what is wrong with a form about accounts; the pages have a sentence for each value.</summary>
public enum AccessError
{
    None,

    /// <summary>Incorrect user name or password, or a locked account; which of them is not disclosed.</summary>
    LogInFailed,

    /// <summary>
    /// Locked for five minutes after five incorrect passwords; only said to the user who is logged in.
    /// </summary>
    LockedOut,

    SetupCodeWrong,

    PasswordTooShort,

    PasswordTooLong,

    /// <summary>A common password, the user name, or another that takes less than a million guesses.</summary>
    PasswordEasyToGuess,

    PasswordsDiffer,

    CurrentPasswordWrong,

    /// <summary>Empty, over 64 characters, or with characters other than letters, digits and <c>-._@+</c>.</summary>
    UserNameNotPossible,

    UserNameTaken,

    /// <summary>The device would be left without an administrator.</summary>
    LastAdministrator,

    /// <summary>Users cannot delete the account that they are signed in with.</summary>
    OwnAccount,

    /// <summary>Users change their own password on [Change Password], which asks for the current one.</summary>
    OwnPassword,

    AccountNotFound,

    /// <summary>Incorrect, expired, or already used code of an authenticator app, or recovery code.</summary>
    AuthenticationCodeWrong,

    /// <summary>The form was made for another session; nothing was done.</summary>
    FormExpired,

    /// <summary>A form was posted after its session had ended; what was typed is given back after logging in.</summary>
    SessionEnded,
}
