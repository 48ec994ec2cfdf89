namespace RemoteUi.PracticeCa.Messages;

/// <summary>Represents what is known about a message's way here.</summary>
/// <param name="Address">The caller's address; empty if there is none.</param>
/// <param name="ByGet">Whether the message was sent by GET, not by POST.</param>
internal sealed record ScepSender(string Address, bool ByGet);
