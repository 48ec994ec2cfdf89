namespace RemoteUi.Core.Keys;

/// <summary>Represents the result of opening a password envelope: its content, or the reason for the failure.</summary>
public sealed record OpenedEnvelope(byte[]? Content, EnvelopeFault Fault)
{
    internal static OpenedEnvelope Failed(EnvelopeFault fault) => new(null, fault);
}

/// <summary>Specifies why an envelope could not be opened.</summary>
public enum EnvelopeFault
{
    None,

    /// <summary>It is something else, truncated, or uses algorithms that this program does not use to seal.</summary>
    NotAnEnvelope,

    /// <summary>The password does not decrypt the key (or exactly those bytes were changed).</summary>
    PasswordWrong,

    /// <summary>The password is correct, but the content was changed.</summary>
    Damaged,
}
