namespace RemoteUi.Network.IpSec.Vici;

/// <summary>Represents the response to a command. Commands that only report have no success of their own.</summary>
public sealed record ViciReply(string Command, ViciSection Message)
{
    public bool Succeeded => Message.Text("success") is null or "yes";

    /// <summary>Gets why the command failed, in the daemon's words.</summary>
    public string Error => Message.Text("errmsg") ?? "";
}
