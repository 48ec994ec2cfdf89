namespace RemoteUi.Web.Accounts;

/// <summary>The rule of passwords: long enough, and typed twice the same where it is new.</summary>
public static class PasswordRule
{
    /// <summary>Characters at least.</summary>
    public const int MinLength = 8;

    /// <summary>Characters at most; more would only make the machine work.</summary>
    public const int MaxLength = 256;

    public static AccessError Check(string? password) =>
        (password?.Length ?? 0) < MinLength
            ? AccessError.PasswordTooShort
            : password!.Length > MaxLength
            ? AccessError.PasswordTooLong
            : AccessError.None;

    public static AccessError Check(string? password, string? again) =>
        Check(password) is var error and not AccessError.None
            ? error
            : password == again
            ? AccessError.None
            : AccessError.PasswordsDiffer;
}
