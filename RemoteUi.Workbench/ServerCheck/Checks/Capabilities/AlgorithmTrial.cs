using System.Security.Cryptography;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Capabilities;

/// <summary>
/// Tries other algorithms with the positive control's own transaction, so that a server that keeps transactions issues
/// nothing new. Only if such a repetition is refused whatever its algorithms are, a new request is sent.
/// </summary>
internal sealed class AlgorithmTrial(CheckSession session)
{
    public const string Md5 = "MD5";

    /// <summary>Both of what the standard forbids.</summary>
    public static AlgorithmChange Forbidden { get; } = new(
        $"DES, {Md5}", draft => draft with { Cipher = DraftCipher.DesCbc, Digest = HashAlgorithmName.MD5 });

    /// <summary>Triple DES and SHA-1 at once.</summary>
    public static AlgorithmChange Outdated { get; } = new(
        "DES3, SHA-1", draft => draft with { Cipher = DraftCipher.TripleDesCbc, Digest = HashAlgorithmName.SHA1 });

    /// <summary>Returns the reply that shows whether the changed algorithms are taken.</summary>
    public async Task<DraftReply> SendAsync(AlgorithmChange change, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        return await session.Shared.OfAsync(
            NameOf(change.Names), () => SendAsync(control, change.Make, cancellationToken));
    }

    /// <summary>The reply to a message in these algorithms, if one was sent and taken; null otherwise.</summary>
    public static DraftReply? Taken(CheckSession session, params IEnumerable<string> names) =>
        names
            .Select(name => session.Shared.Known(NameOf(name)))
            .FirstOrDefault(reply => reply is not null && IsTaken(reply));

    public static bool IsTaken(DraftReply reply) => reply.IsSuccess || reply.IsPending;

    /// <summary>
    /// Whether a forbidden algorithm is taken; a reply that is itself signed with MD5 shows it too, though the engine
    /// does not read it.
    /// </summary>
    public static bool IsForbiddenTaken(DraftReply reply) =>
        IsTaken(reply) || reply.Refusal is { Cause: Core.Cause.AlgorithmTooWeak };

    private async Task<DraftReply> SendAsync(
        DraftReply control, Func<RequestDraft, RequestDraft> change, CancellationToken cancellationToken)
    {
        var again = control.Draft with { SenderNonce = RandomNumberGenerator.GetBytes(16) };
        var repeated = await session.SendAsync(change(again), cancellationToken);
        return IsTaken(repeated) || IsTaken(await session.WithNewNonceAsync(control, cancellationToken))
            ? repeated
            : await session.SendAsync(change(await session.DraftAsync(cancellationToken)), cancellationToken);
    }

    private static string NameOf(string algorithms) => $"in {algorithms}";
}

/// <summary>A change of the algorithms of a message.</summary>
/// <param name="Names">The keywords or the names of the algorithms, separated by commas.</param>
internal sealed record AlgorithmChange(string Names, Func<RequestDraft, RequestDraft> Make);
