namespace RemoteUi.Web.Audit;

/// <summary>What is recorded of a secret: that it is set, and never its value.</summary>
public static class SecretWord
{
    public const string Set = "Set";
    public const string Changed = "Changed";
    public const string NotSet = "NotSet";

    public static string Of(object? secret, object? old = null) =>
        secret is null ? NotSet : old is null ? Set : Changed;
}
