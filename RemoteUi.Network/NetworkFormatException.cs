namespace RemoteUi.Network;

/// <summary>Represents bytes from the network that do not have the form of their protocol.</summary>
public sealed class NetworkFormatException(string message) : Exception(message);
