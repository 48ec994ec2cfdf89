namespace RemoteUi.PracticeCa.Model;

/// <summary>The kinds of servers that the practice CA can act as.</summary>
public enum CaFace
{
    /// <summary>As RFC 8894 has it, and as the settings say.</summary>
    Plain,

    /// <summary>The Network Device Enrollment Service of Windows Server.</summary>
    Ndes,

    /// <summary>EJBCA, which serves several CAs and issues at once.</summary>
    EjbcaCa,

    /// <summary>EJBCA as a registration authority, which holds requests for approval.</summary>
    EjbcaRa,

    StepCa,
    OpenXpki,

    /// <summary>A server of device management, with challenge passwords for one subject.</summary>
    DynamicChallenge,
}
