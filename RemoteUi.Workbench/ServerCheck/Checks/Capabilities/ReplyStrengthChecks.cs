using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Capabilities;

/// <summary>Whether replies come in algorithms as strong as the server states.</summary>
internal static class ReplyStrengthChecks
{
    public static IEnumerable<Check> All { get; } =
        [new("C7", CheckLevel.Enroll, "RFC 8894, 2.9, 3.5.2, and 7.5", ["Weaker"], WeakerAsync)];

    private static async Task<CheckOutcome> WeakerAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        var stated = MessageAlgorithms.For(control.Draft.Ca.Capabilities);
        var weaker = new[] { control, session.Renewals.WithPassword ?? session.Renewals.WithoutPassword }
            .OfType<DraftReply>()
            .SelectMany(reply => WeakerThan(stated, reply))
            .Distinct()
            .ToList();
        return weaker.Count == 0
            ? Pass()
            : Finding(
                Severity.Medium, "Weaker", string.Join(", ", weaker), $"{stated.CipherName}, {stated.Digest.Name}");
    }

    /// <summary>The weak algorithms of a reply, as far as the server states something better.</summary>
    private static IEnumerable<string> WeakerThan(MessageAlgorithms stated, DraftReply reply)
    {
        if (reply.Message is not { } message) yield break;
        if (AlgorithmStrength.IsWeakDigest(message.Digest) && !stated.DigestIsWeak) yield return message.Digest.Name!;
        if (reply.IsSuccess && CipherOf(message) is { IsWeak: true } cipher && !stated.CipherIsWeak)
            yield return cipher.Name;
    }

    private static ReplyCipher? CipherOf(SignedMessage message)
    {
        try
        {
            return Envelope.Read(message.Content).Cipher;
        }
        catch (ScepFormatException)
        {
            return null; // E8 reports an envelope that cannot be read.
        }
    }
}
