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
    /// The page that asks for a code after the password, if two-factor authentication is on. Its form posts to
    /// <c>/access/second-step</c>: OneTimePassword, ReturnUrl.
    /// </summary>
    public const string SecondStep = "/log-in/code";

    /// <summary>
    /// The page on which users change their own password. Its form posts to <c>/access/password</c>: CurrentPassword,
    /// Password, PasswordAgain.
    /// </summary>
    public const string Password = "/settings/account/password";

    /// <summary>The page on which users turn two-factor authentication on and off.</summary>
    public const string SecondFactor = "/settings/account/two-factor";

    /// <summary>
    /// The page that lists the user's sessions. Its forms post to <c>/access/end-session</c>: Id, and to
    /// <c>/access/end-sessions</c>.
    /// </summary>
    public const string Sessions = "/settings/account/sessions";

    /// <summary>The page that says what is wrong, followed by the HTTP status: <c>/error/403</c>.</summary>
    public const string Error = "/error";

    /// <summary>
    /// The query parameter with the name of the error in the posted form (<see cref="AccessError"/>).
    /// </summary>
    public const string ErrorParameter = "error";

    /// <summary>The query parameter with which [Password] reports that the password was changed.</summary>
    public const string DoneParameter = "done";

    /// <summary>The query parameter with which the printed link fills in the setup code.</summary>
    public const string CodeParameter = "code";
}
