namespace RemoteUi.Web.Accounts;

/// <summary>Checks new passwords: long enough, not easy to guess, and entered twice identically.</summary>
public static class PasswordRule
{
    /// <summary>The minimum length, in characters.</summary>
    public const int MinLength = 8;

    /// <summary>The maximum length, in characters; a longer password would only cost computing time.</summary>
    public const int MaxLength = 256;

    /// <summary>The strength in bits below which a password is easy to guess: about a million guesses.</summary>
    private const double MinBits = 20;

    /// <summary>The estimate takes long for long texts; no password gets easier to guess by what follows.</summary>
    private const int EstimatedLength = 64;

    /// <summary>Reads its lists once. One thread uses it at a time; the library does not promise more.</summary>
    private static readonly Zxcvbn.Zxcvbn Estimator = new();

    private static readonly Lock OneAtATime = new();

    public static AccessError Check(string? password, string? userName) =>
        (password?.Length ?? 0) < MinLength
            ? AccessError.PasswordTooShort
            : password!.Length > MaxLength
            ? AccessError.PasswordTooLong
            : IsEasyToGuess(password, userName ?? "")
            ? AccessError.PasswordEasyToGuess
            : AccessError.None;

    public static AccessError Check(string? password, string? again, string? userName) =>
        Check(password, userName) is var error and not AccessError.None
            ? error
            : password == again
            ? AccessError.None
            : AccessError.PasswordsDiffer;

    /// <summary>
    /// Estimates with the lists of common passwords, names, and words of zxcvbn, and with the name of the user.
    /// </summary>
    private static bool IsEasyToGuess(string password, string userName)
    {
        lock (OneAtATime)
            return Estimator
                .EvaluatePassword(password[..Math.Min(password.Length, EstimatedLength)], [userName])
                .Entropy < MinBits;
    }
}
