package fr.parvis.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiChangesTest {
  private static final String DOCUMENT =
      """
      paths:
        /reports/{reference}: {
          post: {
            parameters: [
              { $ref: '#/components/parameters/Language' },
              { name: reference, in: path, required: true, schema: { type: string } }],
            requestBody: { content: { application/json: { schema: {
              type: object, required: [text],
              properties: {
                text: { type: string, maxLength: 1000, minLength: 3 },
                kind: { enum: [lamp, road] },
                place: { $ref: '#/components/schemas/Place' },
                photo: { anyOf: [{ type: object }, { type: 'null' }] } } } } } },
            responses: {
              '201': { content: { text/json: { schema: {
                allOf: [{ $ref: '#/components/schemas/Report' }, { type: object, required: [link] }] } } } },
              '404': { description: Nothing there } } } }
      components:
        parameters:
          Language: { name: lang, in: query, schema: { type: string } }
        schemas:
          Place: { type: object, required: [], properties: { lon: { type: number }, lat: { type: number } } }
          Report: {
            type: object, required: [id],
            properties: {
              id: { type: string },
              link: { type: string },
              state: { type: string, enum: [received, done] },
              count: { type: number },
              parts: { type: array, items: { $ref: '#/components/schemas/Part' } } } }
          Part: { properties: { weight: { type: number }, parts: { items: { $ref: '#/components/schemas/Part' } } } }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          post:                  | put:                       | is gone
          /reports/              | /signals/                  | is gone
          responses: {           | security: [{ staff: [] }], responses: { | asks for a token
          name: lang, in         | name: language, in         | no longer takes the query parameter lang
          in: query,             | in: query, required: true, | asks for the query parameter lang, which was not needed
          requestBody: {         | requestBody: { required: true, | asks for a body
          text/json:             | text/plain:                | 201 is no longer text/json
          '201'                  | '202'                      | no longer answers 201
          required: [text]       | required: [kind, text]     | body: asks for what was not needed, kind
          maxLength: 1000        | maxLength: 999             | body/text: is narrower, maxLength 999
          minLength: 3           | minLength: 4               | body/text: is narrower, minLength 4
          [lamp, road]           | [lamp]                     | body/kind: no longer knows the value road
          lon: { type: number }  | lon: { type: integer }     | body/place/lon: no longer takes the type number
          kind: {                | sort: {                    | body: no longer takes kind
          required: [text]       | required: [text], additionalProperties: false | body: took other members and refuses them
          , { type: 'null' }]    | ]                          | body/photo: has 1 forms and had 2
          text: { type: string,  | text: { type: string, enum: [a], | body/text: took anything and takes only a
          id: { type: string }   | key: { type: string }      | 201: no longer tells id
          required: [id]         | required: []               | 201: may now leave out id
          required: [link]       | required: []               | 201: may now leave out link
          [received, done]       | [received]                 | 201/state: no longer knows the value done
          count: { type: number } | count: { type: [number, 'null'] } | 201/count: may now be of the type null
          weight: {              | mass: {                    | 201/parts/items: no longer tells weight
          """)
  void change_isNamed_whenAClientWouldBreak(String from, String to, String sentence) {
    assertThat(changes(from, to))
        .singleElement()
        .asString()
        .startsWith("docs/openapi.yaml: POST /reports/{}: " + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {reference}            | {number}
          Nothing there          | No such report
          '404'                  | '410'
          required: [text]       | required: []
          maxLength: 1000        | maxLength: 1001
          [lamp, road]           | [lamp, road, tree]
          lon: { type: number }  | lon: { type: [number, string] }
          [{ type: object }, { type: 'null' }] | [{ type: object }, { type: 'null' }, { type: string }]
          link: { type: string } | link: { type: string }, more: { type: string }
          [received, done]       | [received, done, planned]
          count: { type: number } | count: { type: integer }
          post:                  | get: {}, post:
          """)
  void change_isFine_whenEveryClientIsServed(String from, String to) {
    assertThat(changes(from, to)).isEmpty();
  }

  private static List<String> changes(String from, String to) {
    return ApiChanges.between(Yaml.parse(DOCUMENT), Yaml.parse(DOCUMENT.replace(from, to)));
  }
}
