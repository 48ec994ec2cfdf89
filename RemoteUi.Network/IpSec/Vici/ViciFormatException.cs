namespace RemoteUi.Network.IpSec.Vici;

/// <summary>What came from the daemon is not VICI, or is not what was asked for.</summary>
public sealed class ViciFormatException(string reason) : Exception(reason);
