using RemoteUi.Network.EapTls;

namespace RemoteUi.Network.Ieee8021X;

/// <summary>Says why the device refused the certificate of a server.</summary>
internal static class RefusedServers
{
    public static TestEnding EndingOf(ServerFault fault, LogInOrder order) =>
        Endings.Of(EndingOf(fault.Kind, order.TrustedCas.Count > 0), fault.Arguments);

    private static LogInEnding EndingOf(ServerFaultKind fault, bool hasTrustedCas) => fault switch
    {
        ServerFaultKind.UnknownCa => hasTrustedCas ? LogInEnding.ServerUnknownCa : LogInEnding.ServerNoTrustedCas,
        ServerFaultKind.Expired => LogInEnding.ServerExpired,
        ServerFaultKind.NotYetValid => LogInEnding.ServerNotYetValid,
        ServerFaultKind.NotForServers => LogInEnding.ServerNotForServers,
        ServerFaultKind.OtherName => LogInEnding.ServerOtherName,
        _ => LogInEnding.ServerInvalid,
    };
}
