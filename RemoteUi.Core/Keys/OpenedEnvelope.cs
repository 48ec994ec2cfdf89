namespace RemoteUi.Core.Keys;

/// <summary>What came of opening a password envelope: its content, or why not.</summary>
public sealed record OpenedEnvelope(byte[]? Content, EnvelopeFault Fault)
{
    internal static OpenedEnvelope Failed(EnvelopeFault fault) => new(null, fault);
}

/// <summary>Why an envelope could not be opened.</summary>
public enum EnvelopeFault
{
    None,

    /// <summary>It is something else, or cut short, or of algorithms that this program does not seal with.</summary>
    NotAnEnvelope,

    /// <summary>The password does not open the key (or just those bytes were changed).</summary>
    PasswordWrong,

    /// <summary>The password is right; the content was changed.</summary>
    Damaged,
}
