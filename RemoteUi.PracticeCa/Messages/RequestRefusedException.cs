using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// A request that is answered with FAILURE; the message becomes the failInfoText (RFC 8894, 3.2.1.4.2). Caught in one
/// place, where the reply is made.
/// </summary>
internal sealed class RequestRefusedException(FailInfo failInfo, string failInfoText) : Exception(failInfoText)
{
    public FailInfo FailInfo { get; } = failInfo;
}
