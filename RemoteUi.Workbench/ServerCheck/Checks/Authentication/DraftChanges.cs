using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Changes one thing of a sound request.</summary>
internal static class DraftChanges
{
    /// <summary>Drafts a sound request after the positive control was accepted; ends the check if it was not.</summary>
    public static async Task<RequestDraft> SoundAsync(this CheckSession session, CancellationToken cancellationToken)
    {
        await session.ControlAsync(needsCertificate: false, cancellationToken);
        return await session.DraftAsync(cancellationToken);
    }

    /// <summary>Puts another certificate request into the message.</summary>
    public static RequestDraft Asking(this RequestDraft draft, CsrDraft csr) =>
        draft with { Csr = csr, Content = csr.Write() };

    /// <summary>Flips a bit of the last byte, which belongs to the signature.</summary>
    public static byte[] BreakSignature(byte[] signed) => [.. signed[..^1], (byte)(signed[^1] ^ 1)];
}
