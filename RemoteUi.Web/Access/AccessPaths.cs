using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>Defines the addresses of the pages for signing in.</summary>
public static class AccessPaths
{
    /// <summary>
    /// The page that asks for the administrator's password. Its form posts to <c>/access/first-run</c>: SetupCode,
    /// Password, PasswordAgain.
    /// </summary>
    public const string FirstRun = "/first-run";

    /// <summary>The page of [Log In]. Its form posts to <c>/access/log-in</c>: UserName, Password, ReturnUrl.</summary>
    public const string LogIn = "/log-in";

    /// <summary>
    /// The page on which users change their own password. Its form posts to <c>/access/password</c>: CurrentPassword,
    /// Password, PasswordAgain.
    /// </summary>
    public const string Password = "/password";

    /// <summary>The page that says what is wrong, followed by the HTTP status: <c>/error/403</c>.</summary>
    public const string Error = "/error";

    /// <summary>
    /// The query parameter with the name of the error in the posted form (<see cref="AccessError"/>).
    /// </summary>
    public const string ErrorParameter = "error";

    /// <summary>The query parameter with which [Password] reports that the password was changed.</summary>
    public const string DoneParameter = "done";
}
