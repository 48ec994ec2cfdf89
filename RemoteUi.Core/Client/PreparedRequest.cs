namespace RemoteUi.Core.Client;

/// <summary>A PKCSReq or RenewalReq ready to be sent, and what its reply is checked against. Kept in memory alone: it holds the challenge password, encrypted to the CA.</summary>
public sealed class PreparedRequest
{
    internal PreparedRequest(CertificateOrder order) => Order = order;

    public CertificateOrder Order { get; }
}
