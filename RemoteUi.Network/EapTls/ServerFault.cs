namespace RemoteUi.Network.EapTls;

/// <summary>Specifies why the device refuses the certificate of a server.</summary>
internal enum ServerFaultKind
{
    UnknownCa,
    Expired,
    NotYetValid,
    NotForServers,
    OtherName,
    Invalid,
}

/// <summary>Represents why the device refuses the certificate of a server, with the values of its sentence.</summary>
internal sealed record ServerFault(ServerFaultKind Kind, params IReadOnlyList<string> Arguments);
