using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>The addresses that signing in goes through.</summary>
public static class AccessPaths
{
    /// <summary>
    /// The page that asks for the administrator's password; its form posts to <c>/access/first-run</c>: SetupCode,
    /// Password, PasswordAgain.
    /// </summary>
    public const string FirstRun = "/first-run";

    /// <summary>The page of [Log In]; its form posts to <c>/access/log-in</c>: UserName, Password, ReturnUrl.</summary>
    public const string LogIn = "/log-in";

    /// <summary>
    /// The page for changing one's own password; its form posts to <c>/access/password</c>: CurrentPassword, Password,
    /// PasswordAgain.
    /// </summary>
    public const string Password = "/password";

    /// <summary>The page that says what is wrong, followed by the status: <c>/error/403</c>.</summary>
    public const string Error = "/error";

    /// <summary>
    /// The parameter of a page's address that names what was wrong with the form that was sent
    /// (<see cref="AccessError"/>).
    /// </summary>
    public const string ErrorParameter = "error";

    /// <summary>The parameter in which [Password] says that it was changed.</summary>
    public const string DoneParameter = "done";
}
