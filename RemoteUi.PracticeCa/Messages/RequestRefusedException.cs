using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// The exception that is thrown to reply to a request with FAILURE; its message becomes the failInfoText (RFC 8894,
/// 3.2.1.4.2). Caught in only one place, where the reply is created.
/// </summary>
internal sealed class RequestRefusedException(FailInfo failInfo, string failInfoText) : Exception(failInfoText)
{
    public FailInfo FailInfo { get; } = failInfo;
}
