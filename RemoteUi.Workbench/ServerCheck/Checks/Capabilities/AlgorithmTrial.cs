using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Capabilities;

/// <summary>
/// Tries other algorithms with the positive control's own transaction, so that a server that keeps transactions issues
/// nothing new. Only if such a repetition is refused whatever its algorithms are, a new request is sent.
/// </summary>
internal sealed class AlgorithmTrial(CheckSession session)
{
    private bool? repeats;

    /// <summary>Returns the reply that shows whether the changed algorithms are taken.</summary>
    public async Task<DraftReply> SendAsync(
        Func<RequestDraft, RequestDraft> change, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        var repeated = await session.SendAsync(change(Again(control)), cancellationToken);
        if (IsTaken(repeated)) return repeated;
        repeats ??= IsTaken(await session.SendAsync(Again(control), cancellationToken));
        return repeats.Value
            ? repeated
            : await session.SendAsync(change(await session.DraftAsync(cancellationToken)), cancellationToken);
    }

    public static bool IsTaken(DraftReply reply) => reply.IsSuccess || reply.IsPending;

    /// <summary>
    /// Whether a forbidden algorithm is taken; a reply that is itself signed with MD5 shows it too, though the engine
    /// does not read it.
    /// </summary>
    public static bool IsForbiddenTaken(DraftReply reply) =>
        IsTaken(reply) || reply.Refusal is { Cause: Core.Cause.AlgorithmTooWeak };

    private static RequestDraft Again(DraftReply control) => control.Draft with
    {
        SenderNonce = System.Security.Cryptography.RandomNumberGenerator.GetBytes(16),
    };
}
