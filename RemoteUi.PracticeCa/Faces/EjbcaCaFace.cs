using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Faces;

/// <summary>Acts as EJBCA in CA mode, which serves several CAs: a request for a certificate must name one.</summary>
internal sealed class EjbcaCaFace : EjbcaFace
{
    /// <summary>The name of the CA, which clients send as message.</summary>
    public const string CaName = "PracticeCA";

    public override FaceDescription Description { get; } = In(CaFace.EjbcaCa);

    public override PracticeCaReply? Refusal(string operation, string caName)
    {
        if (caName == CaName) return null;
        return operation.ToUpperInvariant() switch
        {
            "GETCACERT" or "GETNEXTCACERT" => PracticeCaReply.Text(404, $"No CA certificates found. {Remedy}"),
            "GETCACAPS" => PracticeCaReply.Text(400, $"There is no CA of this name. {Remedy}"),
            _ => null,
        };
    }

    private static string Remedy => $"Send the name of the CA as message: {CaName}.";
}
