namespace RemoteUi.PracticeCa;

/// <summary>The practice CA without HTTP: an operation and its message in, the answer out (RFC 8894, 4.1). Safe for use by several threads.</summary>
public sealed class PracticeCaServer
{
    /// <summary>Answers one request.</summary>
    /// <param name="operation">GetCACaps, GetCACert, GetNextCACert or PKIOperation.</param>
    /// <param name="message">The CMS message of a PKIOperation, as sent by POST or decoded from a GET; ignored otherwise.</param>
    public PracticeCaReply Answer(string operation, byte[] message) => throw new NotImplementedException();
}
