namespace RemoteUi.Web.Accounts;

/// <summary>Checks passwords: long enough, and entered twice identically if new.</summary>
public static class PasswordRule
{
    /// <summary>The minimum length, in characters.</summary>
    public const int MinLength = 8;

    /// <summary>The maximum length, in characters; a longer password would only cost computing time.</summary>
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
