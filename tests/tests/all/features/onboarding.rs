//! 企业前期对接: papers by their bytes, fetched with a token, and the application as a workbook.

use serde_json::{Value, json};

use crate::support::{Client, Server, Settings};

const ADD: &str = "mutation($input: OnboardingAttachmentInput!) { onboardingAttachmentAdd(input: $input) { enterprise {
    onboarding { steps { name attachments { id filename kind bytes path createdBy } } application { path
        rows { label missing } } } } userErrors { code field message todo } } }";
const DELETE: &str = "mutation($id: ID!) { onboardingAttachmentDelete(id: $id) { enterprise { onboarding { steps { name
    attachments { id } } } } userErrors { code } } }";

async fn enterprise(client: &Client) -> Value {
    client.data("{ enterprises(first: 1) { nodes { id } } }", json!({})).await["enterprises"]["nodes"][0]["id"].take()
}

async fn add(client: &Client, enterprise: &Value, name: &str, bytes: Vec<u8>) -> Value {
    let upload = client.upload_as(name, bytes).await;
    let input = json!({"enterpriseId": enterprise, "step": "TRANSMISSION_ID", "uploadId": upload});
    client.data(ADD, json!({"input": input})).await["onboardingAttachmentAdd"].take()
}

#[tokio::test]
async fn a_paper_is_taken_by_its_bytes_and_given_back_whole() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let enterprise = enterprise(&client).await;
    let disguised = add(&client, &enterprise, "营业执照.pdf", b"MZ\x90 a program".to_vec()).await;
    assert_eq!(disguised["userErrors"][0]["code"], "ATTACHMENT_KIND");
    let large = add(&client, &enterprise, "大.pdf", [b"%PDF-".as_slice(), &vec![0; 4 << 20]].concat()).await;
    assert_eq!(large["userErrors"][0]["code"], "ATTACHMENT_TOO_LARGE");
    let bytes = b"%PDF-1.7 licence".to_vec();
    let added = add(&client, &enterprise, "营业执照.pdf", bytes.clone()).await;
    assert_eq!(added["userErrors"], json!([]), "{added}");
    let onboarding = &added["enterprise"]["onboarding"];
    let paper = &onboarding["steps"][3]["attachments"][0];
    assert_eq!(
        (&paper["filename"], &paper["kind"], &paper["bytes"]),
        (&json!("营业执照.pdf"), &json!("PDF"), &json!(16))
    );
    let licence = onboarding["application"]["rows"].as_array().expect("rows").last().expect("the licence");
    assert_eq!((&licence["label"], &licence["missing"]), (&json!("营业执照扫描件"), &json!(false)));
    let path = paper["path"].as_str().expect("a path");
    let given = client.get(path).await;
    assert_eq!(given.headers()["content-type"], "application/pdf");
    assert_eq!(given.headers()["x-content-type-options"], "nosniff");
    assert!(given.headers()["content-disposition"].to_str().expect("a header").starts_with("attachment"));
    assert_eq!(given.bytes().await.expect("bytes"), bytes);
    let other = server.second_tenant("second");
    assert_eq!(other.get(path).await.status(), 404, "another firm's paper is none");
    assert_eq!(Client::new(server.url(), "nothing").get(path).await.status(), 401);
    let book = client.get(onboarding["application"]["path"].as_str().expect("a path")).await;
    assert!(book.bytes().await.expect("bytes").starts_with(b"PK"), "a workbook");
    let gone = client.done("onboardingAttachmentDelete", DELETE, json!({"id": paper["id"]})).await;
    assert_eq!(gone["enterprise"]["onboarding"]["steps"][3]["attachments"], json!([]));
    assert_eq!(client.get(path).await.status(), 404);
}
