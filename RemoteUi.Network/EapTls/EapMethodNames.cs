namespace RemoteUi.Network.EapTls;

/// <summary>Provides the names of EAP methods as people write them.</summary>
internal static class EapMethodNames
{
    public static string Of(EapType type) => type switch
    {
        EapType.Md5Challenge => "EAP-MD5",
        EapType.Gtc => "EAP-GTC",
        EapType.Leap => "LEAP",
        EapType.Ttls => "EAP-TTLS",
        EapType.Peap => "PEAP",
        EapType.MsChapV2 => "EAP-MSCHAPv2",
        EapType.Fast => "EAP-FAST",
        EapType.Pwd => "EAP-PWD",
        EapType.Teap => "TEAP",
        _ => $"EAP {(byte)type}",
    };
}
